using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Requests;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds pagination to calls of the shared pagers.</summary>
internal sealed class PagerBinder(ModuleContext context, int api)
{
    private static readonly Expression CursorText = new("cursor");
    private static readonly Expression Next = new("next");

    /// <summary>Creates the call that creates a pager; null if the endpoint has no pages, or none that C# can read.</summary>
    public PagerCall? Bind(BoundRequest request)
    {
        if (request.Endpoint.Pagination is not { } pagination || request.Answer is not { } answer) return null;
        if (Successes.Of(request.Endpoint).Content is (JsonContent or XmlContent) and { ValueType: { } type } && Bind(request, pagination, answer, type) is { } call) return call;
        context.Diagnostics.Report(DiagnosticDescriptors.PaginationOmitted, request.Endpoint.Location, request.Endpoint.Id);
        return null;
    }

    private PagerCall? Bind(BoundRequest request, Pagination pagination, BoundAnswer answer, TypeReference type)
    {
        var page = new MemberPath(new Expression("page"), api, type, answer.Type.IsNullable);
        if (Items(page, pagination.Items) is not var (items, item)) return null;
        if (pagination.Accept(new Call(this, request, page, new Expression($"page => {items}"))) is not ({ } method, { } arguments)) return null;
        var hasMore = pagination.HasMore is { } path && page.Follow(context, path) is { Condition: null } more && more.Type(context).Kind == WireTypeKind.Boolean
            ? new[] { Lambda("hasMore", more.Expression) }
            : [];
        return new PagerCall(
            context.Runtime.Type("ApiPager", answer.Type, item),
            context.Runtime.Type($"ApiPager.{method}", new CSharpType(request.Plan.Name), answer.Type, item).Name,
            [.. arguments, .. hasMore]);
    }

    private (Expression Expression, CSharpType Item)? Items(MemberPath page, string? path)
    {
        var items = path is null ? page : page.Follow(context, path);
        if (items is not { Condition: null } || context.Resolver.Target(items.Api, items.Reference) is not { Reference: ArrayReference array } list) return null;
        return (items.Expression, context.Resolver.Resolve(list.Api, array.Item));
    }

    private MemberPath? Follow(MemberPath page, string path) => page.Follow(context, path);

    private IReadOnlyList<Expression>? Cursor(BoundRequest request, CursorPagination cursor, MemberPath response, Expression items)
    {
        if (Input(request, cursor.Parameter) is not { } parameter) return null;
        var next = cursor switch
        {
            { Next: { } path } => response.Follow(context, path) is { } value ? Text(value) : null,
            { NextHeader: { } header } => new Expression("response").Call("Header", Expression.String(header)),
            _ => null,
        };
        var given = parameter.Type.Kind == WireTypeKind.String ? CursorText : parameter.Type.Codec.Call("Parse", CursorText);
        return next is null ? null : [new Expression($"(request, cursor) => request with {{ {parameter.Set(given)} }}"), items, new Expression($"response => {next}")];
    }

    private IReadOnlyList<Expression>? Number(BoundRequest request, string name, Expression items, IReadOnlyList<Expression> more)
    {
        if (Input(request, name) is not { } parameter || !parameter.Type.IsNumber) return null;
        var cast = parameter.Type.Primitive == PrimitiveKind.Int64 ? "" : $"({parameter.Type.Name})";
        return
        [
            new Expression($"request => {Long(parameter.Type, parameter.Value)}"),
            new Expression($"(request, number) => request with {{ {parameter.Set(new Expression($"{cast}number"))} }}"),
            items,
            .. more,
        ];
    }

    private IReadOnlyList<Expression> Total(string name, MemberPath page, string? path)
    {
        if (path is null || page.Follow(context, path) is not { Condition: null } total || !total.Type(context).IsNumber) return [];
        return [Lambda(name, Long(total.Type(context), total.Expression))];
    }

    private static Expression Lambda(string parameter, Expression body) => Expression.Named(parameter, new Expression($"page => {body}"));

    private static Expression Long(WireType type, Expression expression) =>
        type.Primitive is PrimitiveKind.Int32 or PrimitiveKind.Int64 ? expression : new Expression($"(long?){expression}");

    private Expression? Text(MemberPath value)
    {
        var type = value.Type(context);
        var (text, isConditional) = type.Kind switch
        {
            WireTypeKind.String => (value.Expression, value.IsConditional),
            WireTypeKind.Scalar or WireTypeKind.Enum when value.IsNullable =>
                (new Expression($"{value.Expression} is {{ }} next ? {type.Codec.Call("Format", Next)} : null"), true),
            WireTypeKind.Scalar or WireTypeKind.Enum => (type.Codec.Call("Format", value.Expression), false),
            _ => (null, false),
        };
        return text is null || value.Condition is null ? text : new Expression($"{value.Condition} ? {(isConditional ? $"({text})" : text)} : null");
    }

    /// <summary>Determines the method that creates a pager and its arguments; null for arguments that C# cannot express.</summary>
    private sealed class Call(PagerBinder binder, BoundRequest request, MemberPath page, Expression items)
        : IPaginationVisitor<(string Method, IReadOnlyList<Expression>? Arguments)>
    {
        public (string Method, IReadOnlyList<Expression>? Arguments) Visit(CursorPagination pagination) =>
            ("ByCursor", binder.Cursor(request, pagination, page with { Expression = new Expression("response.Value") }, items));

        public (string Method, IReadOnlyList<Expression>? Arguments) Visit(OffsetPagination pagination) =>
            ("ByOffset", binder.Number(request, pagination.Parameter, items, binder.Total("total", page, pagination.Total)));

        public (string Method, IReadOnlyList<Expression>? Arguments) Visit(PageNumberPagination pagination)
        {
            var first = pagination.First == 1 ? Array.Empty<Expression>() : [new Expression($"first: {pagination.First}")];
            return ("ByNumber", binder.Number(request, pagination.Parameter, items, [.. first, .. binder.Total("totalPages", page, pagination.TotalPages)]));
        }

        public (string Method, IReadOnlyList<Expression>? Arguments) Visit(LinkPagination pagination) => ("ByLink", pagination.Next is { } path
            ? binder.Follow(page, path) is { } next && binder.Text(next) is { } text ? [items, Lambda("next", text)] : null
            : [items]);
    }

    // Using an obsolete property causes a warning.
    private PageInput? Input(BoundRequest request, string name)
    {
        var member = request.Members.FirstOrDefault(member => !member.Property.IsObsolete
            && (member.Field?.Name == name || (member.Parameter is { In: ParameterLocation.Query } parameter && parameter.Name == name)));
        return member is null ? InputOfBody(request, name) : new PageInput(member.Type, new Expression($"request.{member.Property.Name}"), value => $"{member.Property.Name} = {value}");
    }

    // A body that the caller omits is created, unless it has required members.
    private PageInput? InputOfBody(BoundRequest request, string name)
    {
        if (request.Members.FirstOrDefault(member => member.IsBody) is not { Type.Kind: WireTypeKind.Object } body) return null;
        if (request.Endpoint.Body?.Contents is not [JsonBody { Type: var reference }, ..] || context.Resolver.Definition(api, reference) is not { Definition: ObjectDefinition definition } type) return null;
        if (context.Members.Find(type, name) is not { Plan: { IsObsolete: false } plan } member) return null;
        var isOptional = body.Property.Type.IsNullable;
        if (isOptional && definition.Members.Any(other => context.Members.Find(type, other.Name) is { Plan.IsRequired: true })) return null;
        var (given, value) = (body.Property.Name, member.IsOptional ? $"{plan.Name}.GetValueOrDefault()" : plan.Name);
        return new PageInput(
            member.Type,
            new Expression($"request.{given}{(isOptional ? "?." : ".")}{value}"),
            set => $"{given} = {(isOptional ? $"(request.{given} ?? new())" : $"request.{given}")} with {{ {plan.Name} = {set} }}");
    }

    /// <summary>A value of a request that selects the page.</summary>
    /// <param name="Type">The type of the value.</param>
    /// <param name="Value">The value in <c>request</c>.</param>
    /// <param name="Set">Returns the assignment of a value within <c>request with { ... }</c>.</param>
    private sealed record PageInput(WireType Type, Expression Value, Func<Expression, string> Set);
}

/// <summary>A call that creates a pager.</summary>
/// <param name="ReturnType">The type of the pager.</param>
/// <param name="Call">The method that is called.</param>
/// <param name="Arguments">The arguments after the request.</param>
internal sealed record PagerCall(CSharpType ReturnType, string Call, IReadOnlyList<Expression> Arguments);
