using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>JSON pointers as fragments of URIs, RFC 6901, section 6.</summary>
internal static class JsonPointers
{
    /// <summary>Returns the value that a reference within a document points to.</summary>
    public static JsonNode Find(JsonNode root, string reference)
    {
        var current = root;
        foreach (var token in reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..].Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            current = current is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : current?[name];
        }

        return current ?? throw new InvalidDataException($"Nothing is at {reference}.");
    }
}
