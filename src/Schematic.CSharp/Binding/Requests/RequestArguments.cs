using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Names the parameters of constructors and methods that set the properties of a request.</summary>
internal static class RequestArguments
{
    public static IReadOnlyList<ArgumentPlan> Of(IEnumerable<RequestMember> members, IEnumerable<string> reserved)
    {
        // In scripts without capital letters, such as Chinese, a property and its parameter have the same name.
        var given = members.ToList();
        var scope = new NameScope([.. reserved, .. given.Select(member => member.Property.Name)]);
        return [.. given.Select(member => Argument(scope.Add(CSharpIdentifier.ToCamelCase(member.Property.Name)), member))];
    }

    private static ArgumentPlan Argument(string name, RequestMember member) => new(
        CSharpIdentifier.Escape(name),
        member.Property.Type,
        member.Property.Name,
        Comment.Parameter(name, member.Links, member.Documentation, member.Fallback));
}
