using Scriban.Runtime;

namespace Schematic.CSharp.Templates;

/// <summary>Lets a template write into a text. Has no text of its own, which the library would ask for and make a string of.</summary>
internal sealed class TextOutput(RenderedText target) : IScriptOutput
{
    public void Write(string text, int offset, int count) => target.Append(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }
}
