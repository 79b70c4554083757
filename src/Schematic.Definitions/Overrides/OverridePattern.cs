using System.Text.RegularExpressions;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Overrides;

/// <summary>A pattern of an overrides file, as in <see cref="EndpointSelection"/>.</summary>
internal sealed class OverridePattern(string text, SourceLocation location, string? group)
{
    private readonly Regex _expression = EndpointSelection.ToExpression(text);

    /// <summary>The pattern as written.</summary>
    public string Text => text;

    /// <summary>The location of the pattern.</summary>
    public SourceLocation Location => location;

    /// <summary>The group of the matching operations; null if the pattern does not assign one.</summary>
    public string? Group => group;

    /// <summary>True if the pattern matched something.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The part that the pattern matches but must not change; null if there is none.</summary>
    public string? Kept { get; set; }

    /// <summary>True if the pattern matches a name; does not count as use.</summary>
    public bool Covers(string name) => _expression.IsMatch(name);

    /// <summary>True if the pattern matches one of several names.</summary>
    public bool Matches(IEnumerable<string> names)
    {
        if (!names.Any(_expression.IsMatch)) return false;
        return IsUsed = true;
    }
}
