namespace Schematic.Definitions.Model;

/// <summary>The kinds of content of requests and responses.</summary>
public enum ContentKind
{
    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>JSON values one after another.</summary>
    JsonLines,

    /// <summary>A form.</summary>
    Form,

    /// <summary>A string.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Binary,
}
