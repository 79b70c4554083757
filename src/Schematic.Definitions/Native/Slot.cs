using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>The common part of parameters, form fields and members: a type with a value, a code name and documentation.</summary>
/// <param name="Type">The type.</param>
/// <param name="Section">The mapping; null for a notation alone.</param>
internal sealed record Slot(TypeReference Type, Section? Section)
{
    /// <summary>True if a value is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value if it is absent.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The only possible value.</summary>
    public DocumentNode? Constant { get; init; }

    /// <summary>The name for code.</summary>
    public string? CodeName => Section?.Text("name");

    /// <summary>True if callers should no longer use it.</summary>
    public bool IsDeprecated => Section?.Flag("deprecated") ?? false;

    /// <summary>The documentation.</summary>
    public Documentation Documentation => Section?.Documentation() ?? Documentation.None;

    /// <summary>Reads a notation or a mapping with a <c>type</c>, a <c>const</c>, or both.</summary>
    /// <param name="entry">The member that contains the slot.</param>
    /// <param name="keywords">The keys of the mapping.</param>
    /// <param name="diagnostics">Receives the errors.</param>
    /// <param name="rawWord">The word for raw bytes, if they are allowed.</param>
    public static Slot? Read(DocumentNode entry, KeywordSet keywords, DiagnosticBag diagnostics, string? rawWord = null)
    {
        if (entry is not MappingNode)
            return NotationParser.Parse(entry, diagnostics, rawWord) is { } notation ? Of(notation, section: null) : null;
        return Section.Open(entry, keywords, diagnostics) is { } section ? Read(section, rawWord) : null;
    }

    private static Slot? Read(Section section, string? rawWord)
    {
        var constant = section.Value("const");
        if (section.Value("type") is { } type)
            return NotationParser.Parse(type, section.Diagnostics, rawWord) is { } notation ? Of(notation, section, constant) : null;
        if (constant is ScalarNode scalar) return Of(new Notation(NotationValue.TypeOf(scalar)), section, constant);
        section.ReportMissing("type");
        return null;
    }

    private static Slot Of(Notation notation, Section? section, DocumentNode? constant = null)
    {
        var value = notation.Default ?? section?.Value("default");
        return new Slot(notation.Type, section)
        {
            IsRequired = !notation.IsOptional && value is null,
            Default = value,
            Constant = notation.Constant ?? constant,
        };
    }
}
