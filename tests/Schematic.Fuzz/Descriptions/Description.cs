using System.Globalization;
using CsCheck;
using Schematic.Definitions;

namespace Schematic.Fuzz.Descriptions;

/// <summary>A description that was put together by chance.</summary>
/// <param name="Path">The name of the file, which selects no reader: both formats of text are recognized by content.</param>
/// <param name="Text">The text.</param>
internal sealed record Description(string Path, string Text)
{
    /// <summary>Gets the overlay; null for none.</summary>
    public string? Overlay { get; init; }

    /// <summary>Gets the overrides; null for none.</summary>
    public string? Overrides { get; init; }

    /// <summary>Gets the groups of operations.</summary>
    public ApiGrouping Groups { get; init; }

    /// <summary>True if only some of the operations are generated, as if the others were not mentioned.</summary>
    public bool IsPartial { get; init; }

    /// <summary>True if a fake is generated.</summary>
    public bool HasFakes { get; init; }

    /// <summary>True if functions for language models are generated.</summary>
    public bool HasTools { get; init; }

    /// <summary>Creates descriptions of both formats, in both syntaxes. CsCheck finds smaller ones with the same error.</summary>
    public static Gen<Description> Gen { get; } = CsCheck.Gen.Select(CsCheck.Gen.Int[1, 6], CsCheck.Gen.UInt, Of);

    /// <summary>Returns the description with a number, always the same one.</summary>
    public static Description Number(ulong number) => Gen.Generate(new PCG(18, number), null, out _);

    /// <summary>Reads a description with the overlay and the overrides next to it, for code with everything that is optional.</summary>
    public static Description Read(string file)
    {
        return new Description(System.IO.Path.GetFileName(file), File.ReadAllText(file))
        {
            Overlay = Companion(OverlaySuffix),
            Overrides = Companion(OverridesSuffix),
            HasFakes = true,
            HasTools = true,
        };

        string? Companion(string suffix) => File.Exists(file + suffix) ? File.ReadAllText(file + suffix) : null;
    }

    /// <summary>True for the file of an overlay or of overrides.</summary>
    public static bool IsCompanion(string file) => file.EndsWith(OverlaySuffix, StringComparison.Ordinal) || file.EndsWith(OverridesSuffix, StringComparison.Ordinal);

    /// <summary>Writes the description to a file, with the overlay and the overrides next to it.</summary>
    public void Write(string file)
    {
        File.WriteAllText(file, Text);
        if (Overlay is not null) File.WriteAllText(file + OverlaySuffix, Overlay);
        if (Overrides is not null) File.WriteAllText(file + OverridesSuffix, Overrides);
    }

    private static Description Of(int size, uint seed)
    {
        var chance = new Chance(unchecked((int)seed));
        var document = chance.One(4) ? new NativeDescriptions(chance, size).Document() : new OpenApiDocuments(chance, size).Document();
        var (extension, text) = chance.One(3) ? ("yaml", new YamlText(chance).Of(document)) : ("json", document.ToJsonString());
        if (chance.One(12)) text = Damaged(text, chance);
        var companions = new Companions(chance, size);
        return new Description(string.Create(CultureInfo.InvariantCulture, $"fuzz{seed}.{extension}"), text)
        {
            Overlay = chance.One(5) ? companions.Overlay().ToJsonString() : null,
            Overrides = chance.One(6) ? companions.Overrides().ToJsonString() : null,
            Groups = chance.One(4) ? chance.Of(ApiGrouping.Path, ApiGrouping.Flat, ApiGrouping.Tag) : default,
            IsPartial = chance.One(6),
            HasFakes = chance.One(4),
            HasTools = chance.One(4),
        };
    }

    private const string OverlaySuffix = ".overlay.json";
    private const string OverridesSuffix = ".overrides.json";

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
