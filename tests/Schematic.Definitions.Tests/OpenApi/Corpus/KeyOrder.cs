using System.Text.Json.Nodes;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>Documents with the same content in another order.</summary>
internal static class KeyOrder
{
    /// <summary>Writes the files of a document into another folder, each as JSON.</summary>
    /// <param name="document">The document.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="change">Makes the text of a file.</param>
    /// <returns>The path of the document's own file.</returns>
    public static string Write(Importing document, string folder, Func<JsonNode?, JsonNode?> change)
    {
        var origin = Path.GetDirectoryName(Path.GetDirectoryName(document.Root!.File))!;
        foreach (var (path, _) in document.Loader.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Place(path))!);
            File.WriteAllText(Place(path), change(Json.Of(document.Loader.Load(path, default)!))!.ToJsonString());
        }

        return Place(document.Root.File);

        string Place(string path) => Path.Combine(folder, Path.GetRelativePath(origin, path));
    }

    /// <summary>A copy of a document with the keys of all its objects in reverse order.</summary>
    public static JsonNode? Reverse(JsonNode? node) => node switch
    {
        JsonObject mapping => new JsonObject(mapping.Reverse().Select(member => KeyValuePair.Create(member.Key, Reverse(member.Value)))),
        JsonArray sequence => new JsonArray([.. sequence.Select(Reverse)]),
        _ => node?.DeepClone(),
    };
}
