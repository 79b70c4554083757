using Schematic.CSharp.Binding.Names;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Names the parameters of constructors and methods that set the properties of a request.</summary>
internal static class RequestArguments
{
    public static IReadOnlyList<ArgumentPlan> Of(IEnumerable<RequestMember> members, IEnumerable<string> reserved)
    {
        var scope = new NameScope(reserved);
        return
        [
            .. members.Select(member => new ArgumentPlan(
                CSharpIdentifier.Escape(scope.Add(CSharpIdentifier.ToCamelCase(member.Property.Name))),
                member.Property.Type,
                member.Property.Name,
                member.Summary)),
        ];
    }
}
