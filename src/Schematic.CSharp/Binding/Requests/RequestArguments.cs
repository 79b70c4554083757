using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Names the parameters of constructors and methods that set the properties of a request.</summary>
internal static class RequestArguments
{
    /// <summary>The number of optional parameters from which a method has none of them: callers set them on a request instead.</summary>
    private const int TooManyOptional = 6;

    /// <summary>Returns the members that a method has as parameters, required ones first.</summary>
    public static IReadOnlyList<RequestMember> OfMethod(IReadOnlyList<RequestMember> members)
    {
        // Obsolete members are not parameters, because setting them there would cause a warning. Callers set them on a request of their own.
        var given = members.Where(member => !member.Property.IsObsolete).OrderBy(member => !member.Property.IsRequired).ToList();
        // Recorded parameters stay: calls name them.
        if (given.Count(IsOptionalParameter) >= TooManyOptional && !given.Exists(member => IsOptionalParameter(member) && member.IsRecorded)) given.RemoveAll(IsOptionalParameter);
        return given;
    }

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

    private static bool IsOptionalParameter(RequestMember member) => !member.Property.IsRequired && !member.IsBody;
}
