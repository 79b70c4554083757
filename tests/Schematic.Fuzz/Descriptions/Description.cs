using System.Globalization;
using System.Text;
using CsCheck;

namespace Schematic.Fuzz.Descriptions;

/// <summary>A description that was put together by chance.</summary>
/// <param name="Path">The name of the file, which selects no reader: both formats of text are recognized by content.</param>
/// <param name="Text">The text.</param>
internal sealed record Description(string Path, string Text)
{
    /// <summary>Creates descriptions of both formats, in both syntaxes. CsCheck finds smaller ones with the same fault.</summary>
    public static Gen<Description> Gen { get; } = CsCheck.Gen.Select(CsCheck.Gen.Int[1, 6], CsCheck.Gen.UInt, Of);

    /// <summary>Returns the description with a number, always the same one.</summary>
    public static Description Number(ulong number) => Gen.Generate(new PCG(18, number), null, out _);

    /// <summary>Returns the content in UTF-8.</summary>
    public byte[] Content() => Encoding.UTF8.GetBytes(Text);

    private static Description Of(int size, uint seed)
    {
        var chance = new Chance(unchecked((int)seed));
        var document = chance.One(4) ? new NativeDescriptions(chance, size).Document() : new OpenApiDocuments(chance, size).Document();
        var (extension, text) = chance.One(3) ? ("yaml", new YamlText(chance).Of(document)) : ("json", document.ToJsonString());
        if (chance.One(12)) text = Damaged(text, chance);
        return new Description(string.Create(CultureInfo.InvariantCulture, $"fuzz{seed}.{extension}"), text);
    }

    private static string Damaged(string text, Chance chance)
    {
        for (var edits = chance.Below(3) + 1; edits > 0 && text.Length > 0; edits--)
        {
            var start = chance.Below(text.Length);
            var length = Math.Min(chance.Below(20), text.Length - start);
            text = chance.Below(4) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                2 => text[..start] + (char)chance.Below(0x3000) + text[start..],
                _ => text.Insert(start, chance.Of("{", "}", "[", "]", ":", ",", "\"", "\n", "\t", "&a ", "*a", "!t ", "#", "|", ">", "- ", "? ", "\\", "\0", "\uFEFF")),
            };
        }

        return text;
    }
}
