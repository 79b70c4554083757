using Schematic.CSharp.Binding.Requests;
using Schematic.CSharp.Binding.Text;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Paging;

/// <summary>Binds pagination to calls of the shared pagers.</summary>
internal sealed class PagerBinder(ModuleContext context, int api)
{
    private static readonly string[] Numbers = ["int", "long", "ulong", "float", "double", "decimal", "global::System.Numerics.BigInteger"];

    /// <summary>The call that makes a pager; null where the endpoint has no pages, or none that C# can read.</summary>
    public PagerCall? Bind(BoundRequest request)
    {
        if (request.Endpoint.Pagination is not { } pagination || request.Answer is not { } answer) return null;
        if (Successes.Of(request.Endpoint).Content is JsonContent content && Bind(request, pagination, answer, content.Type) is { } call) return call;
        context.Diagnostics.Report(DiagnosticDescriptors.PagesLeftOut, request.Endpoint.Location, request.Endpoint.Id);
        return null;
    }

    private PagerCall? Bind(BoundRequest request, Pagination pagination, AnswerPlan answer, TypeReference type)
    {
        var page = new MemberPath("page", api, type, answer.Type.EndsWith('?'));
        if (Items(page, pagination.Items) is not var (items, item)) return null;
        if (Arguments(request, pagination, page, $"page => {items}") is not { } arguments) return null;
        var hasMore = pagination.HasMore is { } path && page.Follow(context, path) is { Condition: null } more && more.Type(context).Kind == CSharpTypeKind.Boolean
            ? new[] { $"hasMore: page => {more.Expression}" }
            : [];
        var method = pagination switch
        {
            CursorPagination => "ByCursor",
            OffsetPagination => "ByOffset",
            PageNumberPagination => "ByNumber",
            _ => "ByLink",
        };
        return new PagerCall(
            $"{context.Runtime["ApiPager"]}<{answer.Type}, {item}>",
            $"{context.Runtime[$"ApiPager.{method}"]}<{request.Plan.Name}, {answer.Type}, {item}>",
            [.. arguments, .. hasMore]);
    }

    private (string Expression, string Item)? Items(MemberPath page, string? path)
    {
        var items = path is null ? page : page.Follow(context, path);
        if (items is not { Condition: null } || context.Resolver.Target(items.Api, items.Reference) is not { Reference: ArrayReference array } list) return null;
        return (items.Expression, context.Resolver.Resolve(list.Api, array.Item).DeclaredName);
    }

    private IReadOnlyList<string>? Arguments(BoundRequest request, Pagination pagination, MemberPath page, string items) => pagination switch
    {
        CursorPagination cursor => Cursor(request, cursor, page with { Expression = "response.Value" }, items),
        OffsetPagination offset => Number(request, offset.Parameter, items, Total("total", page, offset.Total)),
        PageNumberPagination number => Number(
            request, number.Parameter, items, [.. number.First == 1 ? Array.Empty<string>() : [$"first: {number.First}"], .. Total("totalPages", page, number.TotalPages)]),
        LinkPagination { Next: { } path } => page.Follow(context, path) is { } next && Text(next) is { } text ? [items, $"next: page => {text}"] : null,
        LinkPagination => [items],
        _ => null,
    };

    private IReadOnlyList<string>? Cursor(BoundRequest request, CursorPagination cursor, MemberPath response, string items)
    {
        if (Parameter(request, cursor.Parameter) is not { } parameter) return null;
        var next = cursor switch
        {
            { Next: { } path } => response.Follow(context, path) is { } value ? Text(value) : null,
            { NextHeader: { } header } => $"response.Header({CSharpLiteral.String(header)})",
            _ => null,
        };
        var given = parameter.Type.Kind == CSharpTypeKind.String ? "cursor" : $"{parameter.Type.Codec}.Parse(cursor)";
        return next is null ? null : [$"(request, cursor) => request with {{ {parameter.Property.Name} = {given} }}", items, $"response => {next}"];
    }

    private static IReadOnlyList<string>? Number(BoundRequest request, string name, string items, IReadOnlyList<string> more)
    {
        if (Parameter(request, name) is not { } parameter || !Numbers.Contains(parameter.Type.Name)) return null;
        var cast = parameter.Type.Name == "long" ? "" : $"({parameter.Type.Name})";
        return
        [
            $"request => {Long(parameter.Type, $"request.{parameter.Property.Name}")}",
            $"(request, number) => request with {{ {parameter.Property.Name} = {cast}number }}",
            items,
            .. more,
        ];
    }

    private IReadOnlyList<string> Total(string name, MemberPath page, string? path)
    {
        if (path is null || page.Follow(context, path) is not { Condition: null } total || total.Type(context) is var type && !Numbers.Contains(type.Name)) return [];
        return [$"{name}: page => {Long(total.Type(context), total.Expression)}"];
    }

    private static string Long(CSharpType type, string expression) => type.Name is "int" or "long" ? expression : $"(long?){expression}";

    private string? Text(MemberPath value)
    {
        var type = value.Type(context);
        var text = type.Kind switch
        {
            CSharpTypeKind.String => value.Expression,
            CSharpTypeKind.Scalar or CSharpTypeKind.Enum when value.IsNullable => $"{value.Expression} is {{ }} next ? {type.Codec}.Format(next) : null",
            CSharpTypeKind.Scalar or CSharpTypeKind.Enum => $"{type.Codec}.Format({value.Expression})",
            _ => null,
        };
        return text is null || value.Condition is null ? text : $"{value.Condition} ? {(text.Contains('?', StringComparison.Ordinal) ? $"({text})" : text)} : null";
    }

    // A property that is obsolete cannot be used without a warning.
    private static RequestMember? Parameter(BoundRequest request, string name) => request.Members.FirstOrDefault(
        member => member.Parameter is { In: ParameterLocation.Query } parameter && parameter.Name == name && !member.Property.IsObsolete);
}

/// <summary>A call that makes a pager.</summary>
/// <param name="ReturnType">The type of the pager.</param>
/// <param name="Call">What is called.</param>
/// <param name="Arguments">The arguments after the request.</param>
internal sealed record PagerCall(string ReturnType, string Call, IReadOnlyList<string> Arguments);
