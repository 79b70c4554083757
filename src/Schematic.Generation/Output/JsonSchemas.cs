namespace Schematic.Generation.Output;

/// <summary>The JSON schemas of the files that the generator writes.</summary>
internal static class JsonSchemas
{
    /// <summary>The prefix of the identifier of each schema: a URN, as the project does not own a domain.</summary>
    public const string Prefix = "urn:schematic-build:";
}
