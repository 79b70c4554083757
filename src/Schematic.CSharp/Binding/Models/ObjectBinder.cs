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
        var names = NamesOf(type, definition, usage);
        var declared = Declare(type, names, usage);
        context.Members.Add(type, declared);
        var bound = names.Members.Select((_, index) => declared[index]).ToList();
        var rest = Rest(type, definition, names);
        return new ObjectPlan
        {
            Name = names.Type,
            Documentation = context.DocumentationOf(type),
            Members = [.. bound.Select(member => member.Plan)],
            Rest = rest,
            MembersField = names.MembersField,
            WireNames = Wrapped.Lines([.. names.Members.Zip(bound, (member, own) => CSharpLiteral.String(member.Name + own.Mark)), .. rest is null ? Array.Empty<string>() : ["\"...\""]]),
            Constants = Constants(names.Members),
            DebuggerDisplay = DebuggerDisplay(type, names.Members),
            UsesObsolete = bound.Any(member => member.Plan.IsObsolete),
        };
    }

    /// <summary>Names the members of an object, without binding them.</summary>
    public DeclaredMembers Declare(ModuleType type, ObjectDefinition definition, TypeUsage usage) => Declare(type, NamesOf(type, definition, usage), usage);

    private DeclaredMembers Declare(ModuleType type, Names names, TypeUsage usage)
    {
        var binder = new MemberBinder(context, type, usage, discriminators);
        return new DeclaredMembers(
            [.. names.Members.Zip(names.OfMembers, (member, name) => new PartPlan(member.Name, name))],
            index => binder.Bind(names.Members[index], names.OfMembers[index], index));
    }

    private Names NamesOf(ModuleType type, ObjectDefinition definition, TypeUsage usage)
    {
        var name = context.Names.Of(type);
        var scope = context.Names.MemberScope(name, "JsonShape", "ReadJson", "WriteJson");
        var members = definition.Members.Where(member => !(member.IsReadOnly && usage.IsRequestOnly)).ToList();
        var ofMembers = members.ConvertAll(member => scope.Add(CSharpIdentifier.ToPascalCase(member.CodeName ?? member.Name)));
        var rest = definition.AdditionalMembers is null ? null : scope.Add("AdditionalMembers");
        return new Names(name, members, ofMembers, rest, scope.Add("Members"));
    }

    private RestPlan? Rest(ModuleType type, ObjectDefinition definition, Names names)
    {
        if (definition.AdditionalMembers is not { } additional || names.Rest is not { } name) return null;
        var value = context.Resolver.Resolve(type.Api, additional);
        if (value.Kind == WireTypeKind.Any) value = value with { IsNullable = false };
        return new RestPlan(name, value, context.Resolver.Codecs.ValueCodec(value))
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

    /// <summary>The names within an object.</summary>
    /// <param name="Type">The name of its type.</param>
    /// <param name="Members">Its members.</param>
    /// <param name="OfMembers">Their names, in the same order.</param>
    /// <param name="Rest">The name of the property for additional members; null if there are none.</param>
    /// <param name="MembersField">The name of the field for the names in JSON.</param>
    private sealed record Names(string Type, List<Member> Members, List<string> OfMembers, string? Rest, string MembersField);
}
