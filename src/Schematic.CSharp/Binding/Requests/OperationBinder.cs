using System.Globalization;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds the operations of an endpoint's request.</summary>
internal sealed class OperationBinder(ModuleContext context, int api, ApiDefinition definition, AuthBinder auth, ServerBinder server)
{
    private readonly AnswerBinder _answers = new(context, api);

    public (IReadOnlyList<OperationPlan> Plans, BoundAnswer? Answer, BoundAnswer? Stream) Bind(Endpoint endpoint, ResponseContent? wanted)
    {
        IReadOnlyList<string> initializers = [.. Initializers(endpoint.Auth, endpoint.Headers, endpoint.Servers, _answers.Errors(endpoint, wanted)), .. CallSettings(endpoint)];
        var stream = endpoint.Stream is null ? null : _answers.Bind(endpoint.Stream);
        // An endpoint that always streams has no single response.
        var answer = stream is not null && (endpoint.Stream?.Flag is null && Successes.Of(endpoint).Content is null) ? null : _answers.Bind(endpoint, wanted);
        var plans = new List<OperationPlan>();
        if (answer is not null) plans.Add(Plan(endpoint, "Operation", "ApiOperation", "IApiRequest", answer, initializers));
        if (stream is not null) plans.Add(Plan(endpoint, "StreamOperation", "ApiStreamOperation", "IApiStreamRequest", stream, initializers));
        return (plans, answer, stream);
    }

    /// <summary>Creates the assignments for settings that differ from the API's.</summary>
    public IReadOnlyList<string> Initializers(
        AuthPolicy? policy, IReadOnlyList<ConstantHeader> headers, IReadOnlyList<Server> servers, IReadOnlyList<Expression> errors)
    {
        var initializers = new List<string>();
        if (auth.PolicyUnlessDefault(policy) is { } expression) initializers.Add($"Auth = {expression}");
        if (errors.Count > 0) initializers.Add($"Errors = new[] {{ {string.Join(", ", errors)} }}");
        if (headers.Count > 0) initializers.Add($"Headers = [{string.Join(", ", headers.Select(HeaderLiteral))}]");
        if (servers.Count > 0 && !servers.SequenceEqual(definition.Servers))
            initializers.Add(server.InitializerOf(servers[0]) ?? $"BaseUrl = {CSharpLiteral.String(ServerUrl.WithDefaults(servers[0]))}");
        return initializers;
    }

    private static IEnumerable<string> CallSettings(Endpoint endpoint)
    {
        if (endpoint.IsIdempotent is { } isIdempotent) yield return $"IsIdempotent = {(isIdempotent ? "true" : "false")}";
        if (endpoint.Timeout is { } timeout)
            yield return timeout == Timeout.InfiniteTimeSpan ? "Timeout = global::System.Threading.Timeout.InfiniteTimeSpan" : $"Timeout = global::System.TimeSpan.FromMilliseconds({timeout.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)}D)";
    }

    /// <summary>Returns a header as an expression of a key and value.</summary>
    public static string HeaderLiteral(ConstantHeader header) => $"new({CSharpLiteral.String(header.Name)}, {CSharpLiteral.String(header.Value)})";

    private OperationPlan Plan(Endpoint endpoint, string name, string type, string @interface, BoundAnswer answer, IReadOnlyList<string> initializers) => new()
    {
        Name = name,
        Method = "Get" + name,
        Documentation = Comment.Summary($"Describes the operation `{endpoint.Method} {endpoint.Path.Text}`."),
        Type = context.Runtime.Type(type, answer.Type),
        Interface = context.Runtime.Type(@interface, answer.Type),
        Arguments = $"{CSharpLiteral.String(endpoint.Id)}, {CSharpLiteral.String(endpoint.Method)}, {CSharpLiteral.String(endpoint.Path.Text)}, {answer.Format}",
        Initializers = initializers,
    };
}
