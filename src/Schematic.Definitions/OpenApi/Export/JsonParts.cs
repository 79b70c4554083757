using System.Text.Json.Nodes;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Composes JSON objects and omits empty values.</summary>
internal static class JsonParts
{
    /// <summary>Adds a member, unless the value is null.</summary>
    public static JsonObject With(this JsonObject json, string key, JsonNode? value)
    {
        if (value is not null) json[key] = value;
        return json;
    }

    /// <summary>Adds a member, unless the string is null.</summary>
    public static JsonObject With(this JsonObject json, string key, string? value) => value is null ? json : json.With(key, JsonValue.Create(value));

    /// <summary>Adds a member with the value true, if the flag is set.</summary>
    public static JsonObject WithMark(this JsonObject json, string key, bool isSet) => isSet ? json.With(key, JsonValue.Create(true)) : json;

    /// <summary>Adds a list, unless it is empty.</summary>
    public static JsonObject WithList(this JsonObject json, string key, IEnumerable<JsonNode> items) =>
        new JsonArray([.. items]) is { Count: > 0 } list ? json.With(key, list) : json;

    /// <summary>Adds an object, unless it is empty.</summary>
    public static JsonObject WithMembers(this JsonObject json, string key, JsonObject members) => members.Count > 0 ? json.With(key, members) : json;

    /// <summary>Adds the summary, description and link.</summary>
    public static JsonObject With(this JsonObject json, Documentation documentation) => json
        .With("summary", documentation.Summary)
        .With("description", documentation.Description)
        .With("externalDocs", documentation.Url is { } url ? new JsonObject { ["url"] = url } : null);

    /// <summary>Adds the description and link of an object without a summary.</summary>
    public static JsonObject WithDescription(this JsonObject json, Documentation documentation) =>
        json.With(documentation with { Summary = null, Description = documentation.Description ?? documentation.Summary });

    /// <summary>Adds the documentation of a schema: a title if there is only a summary, otherwise a description; and a link.</summary>
    public static JsonObject WithTitle(this JsonObject json, Documentation documentation) => json
        .With("title", documentation.Description is null ? documentation.Summary : null)
        .With(documentation with { Summary = null });

    /// <summary>Adds the schema of members that have no schema of their own.</summary>
    /// <param name="json">The schema of the object.</param>
    /// <param name="values">The schema of the values; null to add nothing.</param>
    /// <param name="allowsOthers">True if it applies to the names that match a pattern, and other values are allowed.</param>
    public static JsonObject WithOthers(this JsonObject json, JsonNode? values, bool allowsOthers) =>
        allowsOthers && values is not null ? json.With("patternProperties", new JsonObject { [".*"] = values }) : json.With("additionalProperties", values);

    /// <summary>Converts strings to JSON values.</summary>
    public static IEnumerable<JsonNode> Texts(IEnumerable<string> texts) => texts.Select(text => (JsonNode)JsonValue.Create(text)!);
}
