using Scriban.Runtime;

namespace Schematic.CSharp.Templates;

/// <summary>Writes a template's output into a <see cref="RenderedText"/>. A string builder would make Scriban create a string.</summary>
internal sealed class TextOutput(RenderedText target) : IScriptOutput
{
    public void Write(string text, int offset, int count) => target.Append(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }
}
