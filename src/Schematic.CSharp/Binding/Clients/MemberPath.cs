using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>A value within a response, reached by wire names: its expression and its type.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Api">The API in which <paramref name="Reference"/> is resolved.</param>
/// <param name="Reference">The type in the description.</param>
/// <param name="IsNullable">True if the expression may be null.</param>
internal sealed record MemberPath(Expression Expression, int Api, TypeReference Reference, bool IsNullable)
{
    private const string LastItem = "[-1]";

    /// <summary>The condition under which <see cref="Expression"/> is meaningful; null if it always is.</summary>
    public Expression? Condition { get; init; }

    /// <summary>True if the expression contains a null-conditional access.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Follows a dotted path; <c>items[-1].id</c> goes through the last item of a list. Returns null if the path does not resolve.</summary>
    public MemberPath? Follow(ModuleContext context, string path)
    {
        var value = this;
        foreach (var segment in path.Split('.'))
        {
            var isLast = segment.EndsWith(LastItem, StringComparison.Ordinal);
            if (value.Member(context, isLast ? segment[..^LastItem.Length] : segment) is not { } member) return null;
            if (!isLast)
            {
                value = member;
                continue;
            }

            if (value.Condition is not null || context.Resolver.Target(member.Api, member.Reference) is not { Reference: ArrayReference array } list) return null;
            value = new MemberPath(new Expression("last"), list.Api, array.Item, context.Resolver.Resolve(list.Api, array.Item).IsNullable)
            {
                Condition = new Expression($"{member.Expression} is [.., var last]"),
            };
        }

        return value;
    }

    /// <summary>Gets the type of the value.</summary>
    public WireType Type(ModuleContext context) => context.Resolver.Resolve(Api, Reference);

    private MemberPath? Member(ModuleContext context, string name)
    {
        if (context.Resolver.Definition(Api, Reference) is not { } type || context.Members.Find(type, name) is not { } member) return null;
        var access = member.IsOptional ? $"{member.Plan.Name}.GetValueOrDefault()" : member.Plan.Name;
        return new MemberPath(
            new Expression($"{Expression}{(IsNullable ? "?." : ".")}{access}"),
            type.Api,
            member.Reference,
            IsNullable || member.IsOptional || member.Plan.Type.IsNullable)
        {
            Condition = Condition,
            IsConditional = IsConditional || IsNullable,
        };
    }
}
