using Schematic.CSharp.Binding.Clients;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Fakes;

/// <summary>Binds the handler that answers the calls of a client in tests.</summary>
internal sealed class FakeBinder(ModuleContext context, ApiDefinition api, int index, ApiNames names)
{
    // The members that the class inherits or declares itself.
    private static readonly string[] Own =
        ["AnswerAsync", "Calls", "CreateClient", "Dispose", "ListAsync", "Other", "OtherRequests", "Send", "SendAsync", "StreamAsync", "UsesSamples"];

    // Any URL: nothing is sent to it.
    private const string AnyUrl = "http://localhost";

    private readonly FakeAnswerBinder _answers = new(context, index);

    /// <summary>Returns the class; null if the module has no fakes, or no operation.</summary>
    /// <param name="operations">The operations in order.</param>
    public FakePlan? Bind(IReadOnlyList<OperationSlot<BoundRequest>> operations)
    {
        var requests = operations.Select(operation => operation.Bound).OfType<BoundRequest>().ToList();
        if (names.Fake is not { } name || (requests.Count == 0 && context.Selection?.HasFake(index) != true)) return null;
        var scope = context.Names.MemberScope(name, Own);
        var errors = new FakeErrorBinder(context, index, scope).Bind(requests.Select(request => request.Endpoint).DistinctBy(endpoint => endpoint.Id));
        return new FakePlan
        {
            Name = name,
            Documentation =
            [
                $"<summary>Answers the calls of <see cref=\"{names.Client}\"/> in tests, without a server. An operation without a function is answered with a sample.</summary>",
            ],
            Client = names.Client,
            Options = names.ClientOptions,
            BaseUrl = ClientBinder.BaseUrl(api)?.Contains("://", StringComparison.Ordinal) == true ? null : Expression.String(AnyUrl),
            Functions = [.. operations.SelectMany(operation => operation.Bound is { } request ? Functions(request, scope) : Reserve(operation.Id, scope))],
            Errors = errors,
        };
    }

    // Names are those of the whole module.
    private IEnumerable<FakeFunctionPlan> Reserve(string id, NameScope scope)
    {
        foreach (var name in context.Selection?.TakeFunctionsOf(index, id) ?? []) scope.Add(name);
        return [];
    }

    // The stream comes first: its pattern has a condition.
    private IEnumerable<FakeFunctionPlan> Functions(BoundRequest request, NameScope scope)
    {
        var name = CSharpIdentifier.ToPascalCase(request.Operation);
        if (request.Stream is { } stream)
        {
            var hasBoth = request.Answer is not null;
            yield return Function(request, scope.Add(hasBoth ? MethodBinder.StreamName(name) : name), scope, _answers.Bind(request, stream)) with { IsForStreams = hasBoth };
        }

        if (request.Answer is { } answer) yield return Function(request, scope.Add(name), scope, _answers.Bind(request, answer, request.Wanted));
    }

    private static FakeFunctionPlan Function(BoundRequest request, string name, NameScope scope, FakeAnswer answer) => new()
    {
        Name = name,
        AsyncName = scope.Add(name + "Async"),
        Documentation = Comment.Summary($"Gets or sets the function that answers `{request.Endpoint.Method} {request.Endpoint.Path.Text}`."),
        Request = request.Plan.Name,
        Answer = answer.Type,
        Call = answer.Call,
        Format = answer.Format,
        Sample = answer.Sample is { } sample ? Expression.String(sample) : new Expression("null"),
        IsObsolete = request.Endpoint.IsDeprecated,
    };
}
