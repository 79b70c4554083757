using Schematic.CSharp.Binding.Names;
using Schematic.CSharp.Binding.Requests;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds requests to the methods that make and send them.</summary>
/// <param name="context">What the binders of the module share.</param>
internal sealed class MethodBinder(ModuleContext context)
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "cancellationToken";

    /// <summary>The methods of an endpoint.</summary>
    /// <param name="request">The endpoint's request.</param>
    /// <param name="scope">The scope of the client.</param>
    public IEnumerable<MethodPlan> Bind(BoundRequest request, NameScope scope)
    {
        var id = CSharpIdentifier.ToPascalCase(request.Endpoint.Id);
        if (request.Answer is { } answer)
        {
            var type = answer.IsNone ? Task : $"{Task}<{answer.Type}>";
            yield return Method(request, scope.Add(id + "Async"), type, "SendAsync");
        }

        if (request.Stream is { } stream)
            yield return Method(request, scope.Add(StreamName(id) + "Async"), $"{context.Shared}.ApiStream<{stream.Type}>", "StreamAsync");
    }

    private static MethodPlan Method(BoundRequest request, string name, string returnType, string call, bool isCancellable = true)
    {
        // Required ones first; what is obsolete is left to requests made by hand.
        var members = request.Members.Where(member => !member.Property.IsObsolete).OrderBy(member => !member.Property.IsRequired).ToList();
        var arguments = RequestArguments.Of(members, [Token]);
        var given = members.Zip(arguments).ToList();
        return new MethodPlan
        {
            Name = name,
            Documentation = [.. request.Plan.Documentation, .. arguments.SelectMany(argument => argument.Documentation), .. isCancellable ? [CancellationDocumentation] : Array.Empty<string>()],
            ReturnType = returnType,
            Parameters =
            [
                .. given.Select(pair => $"{pair.Second.Type} {pair.Second.Name}{(pair.First.Property.IsRequired ? "" : " = null")}"),
                .. isCancellable ? [$"global::System.Threading.CancellationToken {Token} = default"] : Array.Empty<string>(),
            ],
            Call = call,
            Request = new ConstructionPlan(
                request.Plan.Name,
                [.. given.Where(pair => pair.First.Property.IsRequired).Select(pair => pair.Second.Name)],
                [.. given.Where(pair => !pair.First.Property.IsRequired).Select(pair => pair.Second)]),
            Trailing = isCancellable ? [Token] : [],
            IsObsolete = request.Endpoint.IsDeprecated,
        };
    }

    private const string CancellationDocumentation = $"<param name=\"{Token}\">Ends the call.</param>";

    // "CreateChatCompletion" streams as "StreamChatCompletion".
    private static string StreamName(string id)
    {
        foreach (var verb in new[] { "Create", "Generate", "Get", "Post", "Send" })
            if (id.StartsWith(verb, StringComparison.Ordinal) && id.Length > verb.Length && char.IsUpper(id[verb.Length])) return "Stream" + id[verb.Length..];
        return id.StartsWith("Stream", StringComparison.Ordinal) ? id : "Stream" + id;
    }
}
