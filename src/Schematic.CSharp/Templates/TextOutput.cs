using Scriban.Runtime;

namespace Schematic.CSharp.Templates;

/// <summary>Collects what a template writes, in memory that the next rendering of the same thread uses again.</summary>
internal sealed class TextOutput : IScriptOutput
{
    // A file of about 25,000 lines; what is longer is not kept.
    private const int MostKept = 1024 * 1024;

    [ThreadStatic]
    private static char[]? _kept;

    private char[] _characters = _kept ?? new char[16 * 1024];
    private int _length;

    /// <summary>Keeps the memory for the next rendering.</summary>
    public void Keep()
    {
        if (_characters.Length <= MostKept) _kept = _characters;
    }

    public void Write(string text, int offset, int count)
    {
        if (_characters.Length - _length < count) Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + count));
        text.CopyTo(offset, _characters, _length, count);
        _length += count;
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    /// <summary>The text.</summary>
    public override string ToString() => new(_characters, 0, _length);
}
