using Schematic.CSharp.Binding.Clients;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Fakes;

/// <summary>Binds the endpoint that answers requests of clients in any language with a fake.</summary>
internal sealed class FakeServerBinder(ModuleContext context, ApiDefinition api, int index, ApiNames names)
{
    /// <summary>Returns the file of the endpoint; null if the module has no fakes, or no operation.</summary>
    public FileDeclarations? Bind(IReadOnlyList<BoundRequest> requests)
    {
        if (names is not { FakeServer: { } name, Fake: { } fake } || (requests.Count == 0 && context.Selection?.HasFake(index) != true)) return null;
        var plan = new FakeServerPlan
        {
            Name = name,
            Documentation = [$"<summary>Answers requests of clients in any language with a <see cref=\"{fake}\"/>.</summary>"],
            Fake = fake,
            BasePath = Expression.String(BasePath(ClientBinder.BaseUrl(api))),
            Routes = [.. requests.Select(Bind)],
        };
        return new FileDeclarations(name, [plan]) { Prefix = FileDeclarations.AspNetCore, UsedGroups = names.Groups.All };
    }

    // A URL can begin with a variable, and a description can state a path alone.
    private static string BasePath(string? url)
    {
        if (url is null) return "";
        var start = url.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? url.IndexOf('/', scheme + 3) : 0;
        return start < 0 ? "" : url[start..].Split('?')[0].TrimEnd('/');
    }

    private FakeRoutePlan Bind(BoundRequest request)
    {
        var read = request.Members.Select(member => (Member: member, Value: Value(request, member))).Where(each => each.Value is not null || each.Member.Property.IsRequired).ToList();
        return new FakeRoutePlan
        {
            Method = Expression.String(request.Endpoint.Method),
            Path = Expression.String(Path(request.Endpoint)),
            Request = request.Plan.Name,
            Operation = request.Plan.Operations[0].Name,
            Assignments = [.. read.Select(each => $"{each.Member.Property.Name} = {each.Value?.Code ?? "default!"}")],
            Settings = [.. Settings(request)],
            ReadsXml = request.Endpoint.Body is { Contents: [XmlBody, ..] },
            IsObsolete = request.Endpoint.IsDeprecated || read.Any(each => each.Member.Property.IsObsolete),
        };
    }

    // A parameter that keeps slashes begins with a plus sign, as in RFC 6570.
    private static string Path(Endpoint endpoint)
    {
        var reserved = endpoint.Parameters.Where(parameter => parameter is { In: ParameterLocation.Path, AllowReserved: true }).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        return string.Concat(endpoint.Path.Segments.Select(segment => segment is PathParameter parameter
            ? $"{{{(parameter.KeepsSlashes || reserved.Contains(parameter.Name) ? "+" : "")}{parameter.Name}}}"
            : segment.ToString()));
    }

    private static IEnumerable<string> Settings(BoundRequest request)
    {
        if (request.Endpoint.Body is { Contents: { Count: > 0 } contents }) yield return $"Consumes = {CSharpLiteral.String(string.Join(',', contents.Select(content => content.MediaType)))}";
        if (request.Wanted is { } wanted) yield return $"Produces = {CSharpLiteral.String(wanted.MediaType)}";
        if (request.Stream is null) yield break;
        yield return "IsStream = true";
        if (request.Answer is null) yield return "IsSingle = false";
        if (request.Endpoint.Stream?.Flag is { } flag) yield return $"StreamFlag = {CSharpLiteral.String(flag)}";
    }

    /// <summary>Returns the expression that reads a value; null if it cannot be read from a request.</summary>
    private Expression? Value(BoundRequest request, RequestMember member)
    {
        if (member.Parameter is { } parameter) return Read(member, Source(request.Endpoint, member, parameter));
        if (member.Field is { } field) return Field(member, field, request.Endpoint.Body!.Contents[0] is FormBody { IsMultipart: true });
        if (!member.IsBody) return null;
        return request.Endpoint.Body?.Contents[0] switch
        {
            JsonBody => Read(member, Call("Json")),
            JsonLinesBody => Read(member, Call("JsonLines")),
            TextBody => Read(member, Call("Text")),
            BinaryBody => Optional(member, Call("Binary")),
            XmlBody xml => Optional(member, Call("Xml", context.Xml.Root(index, xml.Type, xml.Xml), Codec(member))),
            _ => null,
        };
    }

    private Expression Source(Endpoint endpoint, RequestMember member, Parameter parameter)
    {
        var name = Expression.String(parameter.Name);
        var format = ValueFormat.Of(parameter, member.Type) with { AllowReserved = false, Name = null };
        if (parameter.In == ParameterLocation.QueryString) return Call("QueryString", [.. format.Arguments(context.Runtime)]);
        if (parameter.In == ParameterLocation.Query && format.IsPlain && member.Type.Kind is Types.WireTypeKind.Object or Types.WireTypeKind.Map)
        {
            var others = endpoint.Parameters.Where(other => other.In == ParameterLocation.Query && other != parameter).Select(other => Expression.String(other.Name));
            return Call("QueryMembers", [name, .. others]);
        }

        return Call(parameter.In.ToString(), [name, .. format.Arguments(context.Runtime)]);
    }

    private Expression? Field(RequestMember member, FormField field, bool isMultipart)
    {
        if (field.IsAdditional || field.IsNameless || member.Key.Count(character => character == ' ') > 1 && !field.Name.Contains(' ', StringComparison.Ordinal)) return null;
        var name = Expression.String(field.Name);
        if (member.Type == context.Resolver.FileList) return Call("Files", name);
        if (member.Type == context.Resolver.File) return Call(member.Property.IsRequired ? "RequiredFile" : "File", name);
        if (member.Type.Codec.Code.Length == 0) return null;
        var format = !isMultipart || ValueFormat.IsJsonField(field) ? ValueFormat.Of(field, member.Type) : field.IsStyled ? ValueFormat.OfPart(field) : new ValueFormat();
        return Read(member, Call("Field", [name, .. (format with { AllowReserved = false }).Arguments(context.Runtime)]));
    }

    private Expression? Read(RequestMember member, Expression source) => member.Type.Codec.Code.Length == 0 ? null
        : source.Call(member.Property.IsRequired ? "Get" : member.Type.IsValueType ? "Value" : "Reference", Codec(member));

    private static Expression Optional(RequestMember member, Expression value) =>
        member.Property.IsRequired ? value : new Expression($"request.IsEmpty ? null : {value}");

    private Expression Codec(RequestMember member) => member.Property.IsRequired ? context.Resolver.Codecs.ValueCodec(member.Type) : member.Type.Codec;

    private static Expression Call(string method, params IEnumerable<Expression> arguments) => new Expression("request").Call(method, [.. arguments]);
}
