using Schematic.CSharp.Binding.Clients;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Requests;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Tools;

/// <summary>Binds operations to functions that language models can call.</summary>
internal sealed class ToolsBinder(ModuleContext context, int index, ApiNames names)
{
    private const int LongestDescription = 1_000;

    // The build compiles these files only if the library is referenced. No other name has a hyphen.
    private const string Prefix = "AI-";

    // Language models accept names of this length, and read the schemas of all functions with each message.
    private const int LongestName = 64;
    private const int LongestSchema = 16_384;

    private readonly NameScope _functions = new();

    /// <summary>Returns the file of the functions; null if the module has none.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="groups">The clients of groups.</param>
    public FileDeclarations? Bind(IReadOnlyList<BoundRequest> requests, IReadOnlyList<BoundGroup> groups)
    {
        if (names.Tools is not { } name) return null;
        var access = groups.ToDictionary(group => group.Name, group => group.Access + ".", StringComparer.Ordinal);
        var tools = requests.Where(IsCallable).Select(request => Bind(request, request.Endpoint.Group is { } group ? access.GetValueOrDefault(group) ?? "" : "")).ToList();
        if (tools.Count == 0 && context.Selection?.HasTools(index) != true) return null;
        var plan = new ToolsPlan
        {
            Name = name,
            Documentation = [$"<summary>Makes the operations of <see cref=\"{names.Client}\"/> functions that language models can call.</summary>"],
            Client = names.Client,
            Tools = tools,
        };
        return new FileDeclarations(name, [plan]) { Prefix = Prefix, UsedGroups = names.Groups.All };
    }

    // Bytes are not text, and a stream has no end.
    private static bool IsCallable(BoundRequest request) =>
        request is { Answer: not null, Endpoint.IsDeprecated: false } && (request.Wanted ?? Successes.Of(request.Endpoint).Content) is not BinaryContent
        && request.Members.All(member => !member.Property.IsRequired || IsReadable(member));

    // Files, and fields of forms that are not JSON, have no codec of their own.
    private static bool IsReadable(RequestMember member) => member.Type.Codec.Code.Length > 0 && (member.Field is null || member.Type.Kind is not (WireTypeKind.Map or WireTypeKind.List));

    private ToolPlan Bind(BoundRequest request, string group)
    {
        var operation = group + CSharpIdentifier.ToPascalCase(request.Name);
        var members = request.Members.Where(IsArgument).Select(member => (Member: member, Name: CSharpIdentifier.ToCamelCase(member.Property.Name))).ToList();
        var endpoint = request.Endpoint;
        var description = ToolText.Of(endpoint.Documentation, LongestDescription);
        return new ToolPlan
        {
            Operation = Expression.String(operation),
            IsReadOnly = endpoint.Method is "GET" or "HEAD",
            Function = Expression.String(_functions.Add(Function(operation))),
            Description = Expression.String(description.Length > 0 ? description : $"{endpoint.Method} {endpoint.Path.Text}"),
            Schema = Expression.String(Schema(endpoint, members)),
            Response = request.Answer!.Type,
            Request = request.Plan.Name,
            Assignments = [.. members.Select(each => $"{each.Member.Property.Name} = {Value(each.Member, each.Name)}")],
        };
    }

    private static bool IsArgument(RequestMember member) =>
        member.Property.IsRequired || (member.IsBody || member.Parameter is not null || member.Field is not null) && (IsReadable(member) && member is { Property: { IsObsolete: false, IsSecret: false }, Type.Kind: not WireTypeKind.Project });

    private Expression Value(RequestMember member, string name)
    {
        var (method, codec) = member.Property.IsRequired
            ? ("Get", context.Resolver.Codecs.ValueCodec(member.Type))
            : (member.Type.IsValueType ? "Value" : "Reference", member.Type.Codec);
        return new Expression("arguments").Call(method, Expression.String(name), codec);
    }

    private static string Function(string operation)
    {
        var name = string.Concat(operation.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));
        return CSharpIdentifier.Limit(name, LongestName - 4);
    }

    // The deepest schema that is not too long.
    private string Schema(Endpoint endpoint, List<(RequestMember Member, string Name)> members)
    {
        foreach (var depth in new[] { 6, 4, 3, 2, 1 })
            if (Schema(endpoint, members, new ToolSchema(context.Types, depth, LongestSchema)) is { Length: <= LongestSchema } schema) return schema;
        return Schema(endpoint, members, new ToolSchema(context.Types, 0, int.MaxValue))!;
    }

    private string? Schema(Endpoint endpoint, List<(RequestMember Member, string Name)> members, ToolSchema schemas)
    {
        var schema = ToolSchema.Object(members.Select(each => (each.Name, schemas.Of(index, TypeOf(endpoint, each.Member), each.Member.Documentation), each.Member.Property.IsRequired)));
        return schemas.IsTooLong ? null : schema.ToJsonString();
    }

    private static TypeReference TypeOf(Endpoint endpoint, RequestMember member) =>
        member.Parameter?.Type ?? member.Field?.Type ?? (endpoint.Body?.Contents[0] switch
        {
            JsonBody json => json.Type,
            JsonLinesBody lines => new ArrayReference(lines.ItemType),
            XmlBody xml => xml.Type,
            _ => TypeReference.String,
        });
}
