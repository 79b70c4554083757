using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Requests;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds requests to the methods that create and send them.</summary>
/// <param name="context">The state that the binders of the module share.</param>
/// <param name="pagers">The binder of pagination.</param>
internal sealed class MethodBinder(ModuleContext context, PagerBinder pagers)
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "cancellationToken";

    /// <summary>Creates the methods of an endpoint.</summary>
    /// <param name="request">The endpoint's request.</param>
    /// <param name="scope">The scope of the client.</param>
    /// <param name="client">The expression for the client that sends the request.</param>
    public IEnumerable<MethodPlan> Bind(BoundRequest request, NameScope scope, string client)
    {
        var id = CSharpIdentifier.ToPascalCase(request.Name);
        if (request.Answer is { } answer)
        {
            var type = answer.IsNone ? new CSharpType(Task) : new CSharpType(Task, answer.Type);
            yield return Method(request, scope.Add(id + "Async"), type, "SendAsync");
        }

        if (request.Stream is { } stream)
        {
            var name = request.Answer is null ? id : StreamName(id);
            yield return Method(request, scope.Add(name + "Async"), context.Runtime.Type("ApiStream", stream.Type), "StreamAsync");
        }

        if (pagers.Bind(request) is { } pager)
        {
            var method = Method(request, scope.Add(id + "PagesAsync"), pager.ReturnType, pager.Call, isCancellable: false);
            yield return method with { Leading = [client], Trailing = [.. pager.Arguments.Select(argument => argument.Code)] };
        }
    }

    private static MethodPlan Method(BoundRequest request, string name, CSharpType returnType, string call, bool isCancellable = true)
    {
        var sugar = SugarCall.Of(request.Members, [Token]);
        return new MethodPlan
        {
            Name = name,
            Documentation = [.. request.Plan.Documentation, .. sugar.Documentation, .. isCancellable ? [CancellationDocumentation] : Array.Empty<string>()],
            ReturnType = returnType,
            Parameters = [.. sugar.Parameters, .. isCancellable ? [$"global::System.Threading.CancellationToken {Token} = default"] : Array.Empty<string>()],
            Call = call,
            Request = new ConstructionPlan(request.Plan.Name, sugar.Arguments, sugar.Assignments),
            Trailing = isCancellable ? [Token] : [],
            IsObsolete = request.Endpoint.IsDeprecated,
        };
    }

    private const string CancellationDocumentation = $"<param name=\"{Token}\">Ends the call.</param>";

    // An endpoint with both kinds of response has a method for each: "CreateChatCompletion" streams as "StreamChatCompletion".
    private static string StreamName(string id)
    {
        foreach (var verb in new[] { "Create", "Generate", "Get", "Post", "Send" })
            if (id.StartsWith(verb, StringComparison.Ordinal) && id.Length > verb.Length && char.IsUpper(id[verb.Length])) return "Stream" + id[verb.Length..];
        return id.StartsWith("Stream", StringComparison.Ordinal) ? id : "Stream" + id;
    }
}
