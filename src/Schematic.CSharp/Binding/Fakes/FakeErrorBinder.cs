using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Fakes;

/// <summary>Binds the errors that operations declare to methods that create them, one for each status and type.</summary>
internal sealed class FakeErrorBinder(ModuleContext context, int api, NameScope scope)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Returns the methods.</summary>
    /// <param name="endpoints">The operations.</param>
    public IReadOnlyList<FakeErrorPlan> Bind(IEnumerable<Endpoint> endpoints) =>
    [
        .. endpoints.SelectMany(Errors).OrderBy(error => error.Status, StringComparer.Ordinal).Select(error => Bind(error.Status, error.Content))
            .DistinctBy(plan => (plan.Name, Signature(plan))),
    ];

    // Overloads cannot differ only in what may be null.
    private static string Signature(FakeErrorPlan plan) => string.Join(",", plan.Parameters).Replace("?", "", StringComparison.Ordinal);

    private static IEnumerable<(string Status, ResponseContent? Content)> Errors(Endpoint endpoint)
    {
        var success = Successes.Of(endpoint).Status;
        return
            from response in endpoint.Responses
            where !response.IsSuccess && response.Status != success && response.Status[0] is not ('1' or '3')
            from content in response.Contents.Where(content => !content.IsEquivalent && content is not BinaryContent).Select(content => (ResponseContent?)content).DefaultIfEmpty()
            select (response.Status, content);
    }

    private FakeErrorPlan Bind(string status, ResponseContent? content)
    {
        var (parameters, code) = ErrorStatus.IsCode(status)
            ? (Array.Empty<string>(), new Expression(status))
            : (["global::System.Net.HttpStatusCode statusCode"], new Expression("(int)statusCode"));
        var value = content is null ? null : Content(content);
        return new FakeErrorPlan
        {
            Name = Name(status),
            Documentation =
            [
                .. Comment.Summary($"Creates the error {ErrorStatus.Phrase(status)}."),
                .. parameters.Length == 0 ? [] : new[] { "<param name=\"statusCode\">The status.</param>" },
                .. value is null ? [] : new[] { "<param name=\"error\">The content.</param>" },
                "<returns>The error.</returns>",
            ],
            Parameters = [.. parameters, .. value is null ? [] : new[] { $"{value.Type} error" }],
            Value = value is null ? context.Runtime.Call("FakeError.Empty", code) : context.Runtime.Call($"FakeError.{value.Method}", [code, new Expression("error"), .. value.Arguments]),
        };
    }

    private string Name(string status)
    {
        if (!_names.TryGetValue(status, out var name)) _names.Add(status, name = scope.Add(ErrorStatus.Name(status)));
        return name;
    }

    private ErrorContent Content(ResponseContent content)
    {
        if (content.ValueType is not { } reference) return new ErrorContent(new CSharpType("string"), "Text", [MediaType(content, "text/plain")]);
        var type = context.Resolver.Resolve(api, reference) with { IsNullable = false };
        return content is XmlContent xml
            ? new ErrorContent(type, "Xml", [type.Codec, context.Xml.Root(api, xml.Type, xml.Xml), MediaType(content, "application/xml")])
            : new ErrorContent(type, "Json", [type.Codec, MediaType(content, "application/json")]);
    }

    private static Expression MediaType(ResponseContent content, string usual) => Expression.String(MediaRanges.Within(content.MediaType, usual));

    private sealed record ErrorContent(CSharpType Type, string Method, IReadOnlyList<Expression> Arguments);
}
