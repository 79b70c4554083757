namespace Schematic.Generation.Output;

/// <summary>The JSON schemas of the files that the generator writes.</summary>
internal static class JsonSchemas
{
    /// <summary>The identifier of each schema before its file name: a URN, as the project owns no domain.</summary>
    public const string Prefix = "urn:schematic-build:";
}
