using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Requests;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>The parameters of a method for the members of a request, and the construction of the request from them.</summary>
internal sealed record SugarCall
{
    /// <summary>The declarations of the parameters, required ones first.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>The number of required parameters.</summary>
    public required int RequiredCount { get; init; }

    /// <summary>True if a call can have a value as its only argument, so that <c>new() { ... }</c> fits this method as well as the one that takes the request.</summary>
    public bool TakesOneArgument => Parameters.Count > 0 && RequiredCount <= 1;

    /// <summary>The lines of the parameters' documentation, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The arguments of the request's constructor.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The properties of the request that are assigned.</summary>
    public required IReadOnlyList<ArgumentPlan> Assignments { get; init; }

    /// <param name="members">The members of the request.</param>
    /// <param name="reserved">The names of the method's other parameters and variables.</param>
    public static SugarCall Of(IReadOnlyList<RequestMember> members, IReadOnlyList<string> reserved)
    {
        var given = RequestArguments.OfMethod(members);
        var arguments = RequestArguments.Of(given, reserved);
        var required = given.Count(member => member.Property.IsRequired);
        return new SugarCall
        {
            Parameters = [.. arguments.Select((argument, index) => $"{argument.Type} {argument.Name}{(index < required ? "" : " = null")}")],
            RequiredCount = required,
            Documentation = Comment.Joined([.. arguments.Select(argument => argument.Documentation)]),
            Arguments = [.. arguments.Take(required).Select(argument => argument.Name)],
            Assignments = [.. arguments.Skip(required)],
        };
    }
}
