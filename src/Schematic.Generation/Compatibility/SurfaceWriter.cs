using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Schematic.Generation.Output;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>
/// Writes records of surfaces (<c>schemas/lock.schema.json</c>). Each element that can change is on a line of its own, in a fixed order,
/// so that the diff of two records is suitable for review.
/// </summary>
internal sealed class SurfaceWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json;

    private SurfaceWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>Returns the content of a record.</summary>
    public static string Write(IReadOnlyList<Surface> surfaces)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            var writer = new SurfaceWriter(json);
            json.WriteStartObject();
            json.WriteString("$schema", JsonSchemas.Prefix + "lock.schema.json");
            writer.Object("apis", surfaces.OrderBy(surface => surface.Name, StringComparer.Ordinal), surface => surface.Name, writer.Write);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private void Write(Surface surface)
    {
        Text("version", surface.Version);
        Text("client", surface.Client);
        Object("schemes", surface.Schemes.OrderBy(scheme => scheme.Key, StringComparer.Ordinal), scheme => scheme.Key, scheme =>
        {
            Text("sends", scheme.Value.Wire);
            Texts("environment", scheme.Value.Environment);
        });
        if (surface.Auth.Alternatives.Count > 0) Write(surface.Auth);
        Object("operations", surface.Operations, operation => operation.Id, Write);
        Object("types", surface.Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal), type => type.Name, Write);
    }

    private void Write(SurfaceOperation operation)
    {
        Text("at", operation.Route);
        Mark("deprecated", operation.IsDeprecated);
        Texts("calls", operation.Calls);
        Texts("requests", operation.Requests);
        Members("parameters", operation.Parameters);
        Texts("order", operation.Order ?? []);
        if (operation.Body is { } body) Object(body.IsRequired ? "requiredBody" : "body", body.Contents, content => content.MediaType, Write);
        Object("responses", operation.Responses, response => response.Status, response => Each(response.Contents, content => content.MediaType, Write));
        if (operation.Stream is { } stream) Text("stream", SurfaceNotation.Of(stream));
        Members("messages", operation.Messages);
        if (operation.Auth is { } auth) Write(auth);
    }

    private void Write(SurfaceContent content)
    {
        if (content.Type is { } type) Text("json", SurfaceNotation.Of(type));
        if (content.Fields is { } fields) Members("form", fields, evenNone: true);
        Text("raw", content.Raw);
    }

    private void Write(AuthPolicy policy)
    {
        _json.WriteStartArray("security");
        foreach (var alternative in policy.Alternatives)
        {
            _json.WriteStartObject();
            foreach (var requirement in alternative.Requirements.OrderBy(requirement => requirement.Scheme, StringComparer.Ordinal))
                Texts(requirement.Scheme, [.. requirement.Scopes.Order(StringComparer.Ordinal)], evenNone: true);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Write(SurfaceType type)
    {
        Text("name", type.Code);
        Mark("deprecated", type.IsDeprecated);
        switch (type)
        {
            case SurfaceAlias alias:
                Text("alias", SurfaceNotation.Of(alias.Target));
                break;
            case SurfaceObject @object:
                Members("object", @object.Members, evenNone: true);
                if (@object.AdditionalMembers is { } additional) Text("additional", SurfaceNotation.Of(additional));
                break;
            case SurfaceEnum @enum:
                Text("of", SurfaceNotation.WordOf(@enum.ValueType));
                _json.WriteStartObject("enum");
                foreach (var value in @enum.Values) _json.WriteString(value.Value, (value.IsDeprecated ? "deprecated " : "") + value.Code);
                _json.WriteEndObject();
                break;
            case SurfaceUnion union:
                Text("discriminator", union.Discriminator);
                _json.WriteStartObject("union");
                foreach (var branch in union.Branches.GroupBy(branch => SurfaceNotation.Of(branch.Type), StringComparer.Ordinal))
                    Texts(branch.Key, [.. branch.SelectMany(alike => alike.Values).Distinct(StringComparer.Ordinal)], evenNone: true);
                _json.WriteEndObject();
                break;
        }
    }

    private void Members(string name, IReadOnlyList<SurfaceMember> members, bool evenNone = false)
    {
        if (members.Count == 0 && !evenNone) return;
        _json.WriteStartObject(name);
        foreach (var member in members) _json.WriteString(member.Key, MemberNotation.Of(member));
        _json.WriteEndObject();
    }

    private void Object<T>(string name, IEnumerable<T> parts, Func<T, string> nameOf, Action<T> write)
    {
        _json.WriteStartObject(name);
        Each(parts, nameOf, write);
        _json.WriteEndObject();
    }

    private void Each<T>(IEnumerable<T> parts, Func<T, string> nameOf, Action<T> write)
    {
        foreach (var part in parts)
        {
            _json.WriteStartObject(nameOf(part));
            write(part);
            _json.WriteEndObject();
        }
    }

    private void Text(string name, string? value)
    {
        if (value is not null) _json.WriteString(name, value);
    }

    private void Texts(string name, IReadOnlyList<string> values, bool evenNone = false)
    {
        if (values.Count == 0 && !evenNone) return;
        _json.WriteStartArray(name);
        foreach (var value in values) _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private void Mark(string name, bool isSet)
    {
        if (isSet) _json.WriteBoolean(name, true);
    }
}
