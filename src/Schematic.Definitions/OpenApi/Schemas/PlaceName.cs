using Schematic.Definitions.Documents;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Names referenced schemas that are not components, by their file or location.</summary>
internal static class PlaceName
{
    // If the schema is the whole file, these are at its top level and are not names.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "items", "additionalProperties", "allOf", "oneOf", "anyOf", "paths", "components", "get", "put", "post", "patch", "delete",
    };

    /// <summary>Returns the name; null if the location does not provide one.</summary>
    public static string? Of(DocumentNode node)
    {
        var words = new Stack<string>();
        for (var place = node; ; place = place.Parent)
        {
            if (place.Parent is null)
            {
                words.Push(Path.GetFileNameWithoutExtension(place.File));
                break;
            }

            switch (place.Parent.Key)
            {
                case "properties" or "patternProperties":
                    words.Push(place.Key);
                    continue;
                case "schemas" or "definitions" or "$defs" or "parameters" or "responses" or "requestBodies" or "headers":
                    words.Push(place.Key);
                    return Words.Join([.. words]);
            }

            if (place.Parent.Parent is null && !Keywords.Contains(place.Key))
            {
                if (place == node.Parent) words.Push(node.Key);
                words.Push(place.Key);
                break;
            }

            if (place.Key is "items") words.Push("Item");
            else if (place.Key is "additionalProperties") words.Push("Value");
            else if (place.Parent.Key is "paths") return null;
        }

        return words.Count == 0 ? null : Words.Join([.. words]);
    }
}
