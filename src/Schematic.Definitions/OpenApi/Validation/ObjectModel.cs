namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>An object of the specification.</summary>
/// <param name="name">The name in the specification.</param>
internal sealed class ObjectModel(string name)
{
    /// <summary>Gets the name in the specification.</summary>
    public string Name { get; } = name;

    /// <summary>True if fields that the specification does not define are allowed.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Gets the fields by name.</summary>
    public Dictionary<string, FieldModel> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the required fields.</summary>
    public List<string> Required { get; } = [];

    /// <summary>Gets the rule for the names of other fields; null if there are none.</summary>
    public KeyRule? Keys { get; set; }

    /// <summary>Gets the form of the fields that follow <see cref="Keys"/>.</summary>
    public FieldModel? Entry { get; set; }

    /// <summary>Gets the rules about several fields.</summary>
    public List<FieldRule> Rules { get; } = [];
}

/// <summary>The form of a field.</summary>
/// <param name="Form">The kind of value.</param>
internal sealed record FieldModel(ValueForm Form)
{
    /// <summary>Gets the object.</summary>
    public ObjectModel? Object { get; init; }

    /// <summary>True if a reference is allowed instead of the object.</summary>
    public bool AllowsReference { get; init; }

    /// <summary>Gets the form of the items of a list or map.</summary>
    public FieldModel? Item { get; init; }

    /// <summary>True if a list must not be empty.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Gets the rule for the keys of a map.</summary>
    public KeyRule? Keys { get; init; }

    /// <summary>Gets the strings that are allowed.</summary>
    public string[] Words { get; init; } = [];
}

/// <summary>The kinds of values.</summary>
internal enum ValueForm
{
    Any,
    String,
    Uri,
    Email,
    Boolean,
    Number,
    Count,
    Limit,
    Types,
    Words,
    Object,
    List,
    Map,
}
