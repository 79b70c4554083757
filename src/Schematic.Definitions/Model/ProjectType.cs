namespace Schematic.Definitions.Model;

/// <summary>A C# type of the project or of a library, which is used instead of a generated or built-in type.</summary>
/// <param name="Name">The full name, with dots between namespaces, types and nested types.</param>
/// <param name="Converter">The full name of its <see cref="System.Text.Json.Serialization.JsonConverter{T}"/>; null if the project's code creates the converter.</param>
public sealed record ProjectType(string Name, string? Converter = null)
{
    /// <summary>The name without namespaces and outer types.</summary>
    public string SimpleName => Name[(Name.LastIndexOf('.') + 1)..];
}
