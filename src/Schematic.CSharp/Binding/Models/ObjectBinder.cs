using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>Binds objects to records.</summary>
internal sealed class ObjectBinder(ModuleContext context, DiscriminatorValues discriminators)
{
    // The members that identify an object, the most specific first.
    private static readonly string[] Identifying = ["id", "key", "name", "title", "code", "slug", "type", "status"];

    public ObjectPlan Bind(ModuleType type, ObjectDefinition definition, TypeUsage usage)
    {
        var name = context.Names.Of(type);
        var scope = context.Names.MemberScope(name, "JsonShape", "ReadJson", "WriteJson");
        var binder = new MemberBinder(context, type, usage, discriminators);
        var members = definition.Members.Where(member => !(member.IsReadOnly && usage.IsRequestOnly)).ToList();
        var bound = members
            .Select((member, index) => binder.Bind(member, scope.Add(CSharpIdentifier.ToPascalCase(member.CodeName ?? member.Name)), index))
            .ToList();
        var rest = Rest(type, definition, scope);
        return new ObjectPlan
        {
            Name = name,
            Documentation = context.DocumentationOf(type),
            Members = [.. bound.Select(member => member.Plan)],
            Rest = rest,
            MembersField = scope.Add("Members"),
            WireNames = Wrapped.Lines([.. bound.Select(member => member.WireName), .. rest is null ? Array.Empty<string>() : ["\"...\""]]),
            Constants = Constants(members),
            DebuggerDisplay = DebuggerDisplay(type, members),
            UsesObsolete = bound.Any(member => member.Plan.IsObsolete),
        };
    }

    private RestPlan? Rest(ModuleType type, ObjectDefinition definition, NameScope scope)
    {
        if (definition.AdditionalMembers is not { } additional) return null;
        var value = context.Resolver.Resolve(type.Api, additional);
        if (value.Kind == WireTypeKind.Any) value = value with { IsNullable = false };
        return new RestPlan(scope.Add("AdditionalMembers"), value, context.Resolver.Codecs.ValueCodec(value))
        {
            AllowsOthers = definition.AllowsOthers && value.Kind != WireTypeKind.Any,
            IsSecret = definition.AreAdditionalMembersSecret,
        };
    }

    private Expression? DebuggerDisplay(ModuleType type, IReadOnlyList<Member> members)
    {
        var shown = Identifying.Select(name => members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))
            .OfType<Member>().Where(member => !member.IsSecret && !member.IsWriteOnly && !member.IsDeprecated)
            .Select(member => context.Members.Find(type, member.Name)!)
            .Where(member => !member.IsOptional && member.Type.Kind is WireTypeKind.String or WireTypeKind.Scalar or WireTypeKind.Enum)
            .Take(2).ToList();
        return shown.Count == 0 ? null : Expression.String(string.Join(", ", shown.Select(member => $"{member.Plan.Name} = {{{member.Plan.Name}}}")));
    }

    private static List<ConstantPlan> Constants(IEnumerable<Member> members) =>
    [
        .. from member in members
           let value = MemberBinder.ConstantText(member)
           where value is not null
           select new ConstantPlan(Expression.String(member.Name), Expression.String(value)),
    ];
}
