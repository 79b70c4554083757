using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds requests to the methods that create and send them.</summary>
/// <param name="context">The state that the binders of the module share.</param>
/// <param name="pagers">The binder of pagination.</param>
/// <param name="exceptions">The binder of exceptions.</param>
/// <param name="api">The position of the API in the module.</param>
internal sealed class MethodBinder(ModuleContext context, PagerBinder pagers, ExceptionBinder exceptions, int api)
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "cancellationToken";
    private const string Argument = "request";
    private const string TokenParameter = $"global::System.Threading.CancellationToken {Token} = default";
    private const string CancellationDocumentation = $"<param name=\"{Token}\">Ends the call.</param>";

    /// <summary>Creates the methods of an endpoint: for each result a method with a parameter for each value, and an overload that takes the request.</summary>
    /// <param name="request">The endpoint's request.</param>
    /// <param name="scope">The scope of the client.</param>
    /// <param name="client">The expression for the client that sends the request.</param>
    public IEnumerable<MethodPlan> Bind(BoundRequest request, NameScope scope, string client)
    {
        var sugar = SugarCall.Of(request.Members, [Token]);
        var exception = exceptions.Documentation(request.Endpoint);
        return Results(request, scope, client).SelectMany(method => IsRequestOnly(request, sugar)
            ? [WithOptionalRequest(method, request, exception)]
            : new[] { WithParameters(method, request, sugar, exception), WithRequest(method, request, sugar, exception) });
    }

    // Next to a method with only a cancellation token, 'new() { ... }' would be ambiguous.
    private static bool IsRequestOnly(BoundRequest request, SugarCall sugar) => sugar.Parameters.Count == 0 && request.Members.Count > 0;

    /// <summary>Creates a method without parameters for each result of an endpoint.</summary>
    private IEnumerable<MethodPlan> Results(BoundRequest request, NameScope scope, string client)
    {
        var id = CSharpIdentifier.ToPascalCase(request.Name);
        var pager = pagers.Bind(request);
        var all = id.EndsWith("All", StringComparison.Ordinal) ? $"{id}PagesAsync" : $"{id}AllAsync";
        if (request.Answer is { } answer)
        {
            var type = answer.IsNone ? new CSharpType(Task) : new CSharpType(Task, answer.Type);
            var method = Method(request, scope.Add(id + "Async"), type, "SendAsync");
            if (pager is not null) yield return method with { Returns = [$"<returns>One page; <c>{all}</c> enumerates the items of all pages.</returns>"] };
            else yield return answer.IsNone ? method : method with { Returns = Described(request.Endpoint) };
        }

        if (request.Stream is { } stream)
        {
            var name = request.Answer is null ? id : StreamName(id);
            yield return Method(request, scope.Add(name + "Async"), context.Runtime.Type("ApiStream", stream.Type), "StreamAsync") with { Returns = Described(request.Endpoint) };
        }

        if (pager is not null)
        {
            var method = Method(request, scope.Add(all), pager.ReturnType, pager.Call);
            yield return method with { Returns = ["<returns>The items of all pages, which are requested when they are needed; <c>AsPages</c> enumerates the pages.</returns>"], Leading = [client], Trailing = [.. pager.Arguments.Select(argument => argument.Code), $"{Token}: {Token}"] };
        }
    }

    private IReadOnlyList<string> Described(Endpoint endpoint) =>
        Comment.Returns(context.Links[api], endpoint.Successes.FirstOrDefault(response => response.Contents.Count > 0)?.Documentation ?? Documentation.None);

    private static MethodPlan Method(BoundRequest request, string name, CSharpType returnType, string call) => new()
    {
        Name = name,
        Documentation = [],
        ReturnType = returnType,
        Parameters = [],
        Call = call,
        Request = new ConstructionPlan(request.Plan.Name, [], []),
        Trailing = [Token],
        IsObsolete = request.Endpoint.IsDeprecated,
    };

    private static MethodPlan WithParameters(MethodPlan method, BoundRequest request, SugarCall sugar, string exception) => method with
    {
        Documentation = Comment.Joined(request.Plan.Documentation, sugar.Documentation, [CancellationDocumentation], method.Returns, [exception]),
        Parameters = [.. sugar.Parameters, TokenParameter],
        Request = new ConstructionPlan(request.Plan.Name, sugar.Arguments, sugar.Assignments),
    };

    private MethodPlan WithRequest(MethodPlan method, BoundRequest request, SugarCall sugar, string exception)
    {
        var overload = WithRequest(method, request, exception);
        if (!context.Options.HasOverloadPriority || !sugar.TakesOneArgument || request.Plan.Conversion is not null) return overload;
        if (sugar.RequiredCount == 0) overload = overload with { Parameters = [$"{request.Plan.Name}? {Argument}", TokenParameter], Argument = $"{Argument} ?? new()" };
        return overload with { IsPreferred = true };
    }

    private static MethodPlan WithRequest(MethodPlan method, BoundRequest request, string exception) => method with
    {
        Documentation = Comment.Joined(request.Plan.Documentation, [$"<param name=\"{Argument}\">The request.</param>", CancellationDocumentation], method.Returns, [exception]),
        Parameters = [$"{request.Plan.Name} {Argument}", TokenParameter],
        Argument = Argument,
    };

    private static MethodPlan WithOptionalRequest(MethodPlan method, BoundRequest request, string exception) => WithRequest(method, request, exception) with
    {
        Parameters = [$"{request.Plan.Name}? {Argument} = null", TokenParameter],
        Argument = $"{Argument} ?? new()",
    };

    /// <summary>Returns the name of the method that streams: an endpoint with both kinds of response has a method for each, and
    /// "CreateChatCompletion" streams as "StreamChatCompletion".</summary>
    public static string StreamName(string id)
    {
        foreach (var verb in new[] { "Create", "Generate", "Get", "Post", "Send" })
            if (id.StartsWith(verb, StringComparison.Ordinal) && id.Length > verb.Length && char.IsUpper(id[verb.Length])) return "Stream" + id[verb.Length..];
        return id.StartsWith("Stream", StringComparison.Ordinal) ? id : "Stream" + id;
    }
}
