using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>Decides how a member of an object is declared in C# and serialized as JSON.</summary>
internal sealed class MemberBinder(ModuleContext context, ModuleType owner, TypeUsage usage, DiscriminatorValues discriminators)
{
    private const string Untyped = "JSON, because no source of the project mentions this property or the type it belongs to.";

    /// <summary>Binds a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="name">Its name in code.</param>
    /// <param name="index">Its position among the members of the object.</param>
    public BoundMember Bind(Member member, string name, int index)
    {
        var isUntyped = context.Selection?.IsUntyped(owner, member) == true;
        var type = context.Resolver.Resolve(owner.Api, isUntyped ? TypeReference.Any with { IsNullable = member.Type.IsNullable } : member.Type);
        var shape = Shape(member, type);
        var plan = new MemberPlan
        {
            Name = name,
            Documentation = Comment.OfMember(member, TypePhrase.Sentence(member.Type, named => context.NameInProse(owner.Api, named)), context.Links[owner.Api], isUntyped ? Untyped : type.EmptyRemark),
            Type = shape.Type,
            Index = index,
            IsRequired = shape.IsRequired,
            IsObsolete = member.IsDeprecated && !shape.IsRequired,
            IsSecret = member.IsSecret || member.IsWriteOnly || (isUntyped && context.Secrets.Contains(owner.Api, member.Type)),
            Initializer = shape.Initializer ?? (shape.IsRequired && !type.IsNullable ? Blank(type) : null),
            HasFormat = type.HasFormat,
            IsOmittedFromRequests = IsOmittedFromRequests(member),
            Codec = shape.Codec,
            WriteMethod = shape.Write,
        };
        return new BoundMember(plan, type, member.Type, shape.IsOptional) { Mark = shape.Mark };
    }

    /// <summary>Returns the only possible value of a member as a string; null if the member is not constant.</summary>
    public static string? ConstantText(Member member) =>
        member.Constant is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    private MemberShape Shape(Member member, WireType type)
    {
        var isRequired = member.IsRequired && !(member.IsReadOnly && !IsReadOnly) && !(member.IsWriteOnly && usage.IsReadFromResponses);
        var constant = Constant(member, type);
        if (type.Kind == WireTypeKind.Any) return AnyShape(type, isRequired);
        if (constant is not null && isRequired) return new MemberShape(Present(type), type.Codec, '!', "Write") { Initializer = constant };
        if (isRequired && type.IsNullable) return new MemberShape(type.OrNull, type.Codec, '~', "WriteNullable") { IsRequired = true };
        if (isRequired) return new MemberShape(type, type.Codec, '!', "Write") { IsRequired = true };
        var selected = discriminators.Of(owner, member.Name) is null ? null : constant;
        if (selected is null && usage.DistinguishesNull(type)) return OptionalShape(usage.IsMergePatch ? type with { IsNullable = true } : type);
        return new MemberShape(type.OrNull, type.Codec, '?', "WriteOptional") { Initializer = selected };
    }

    // The server needs the discriminator to read the object.
    private bool IsOmittedFromRequests(Member member) =>
        member.IsReadOnly && !IsReadOnly && usage.IsReadFromResponses && discriminators.Of(owner, member.Name) is null;

    // Types that only responses use always have their read-only members.
    private bool IsReadOnly => !usage.Directions.HasFlag(TypeDirections.Request);

    private static MemberShape AnyShape(WireType type, bool isRequired) => isRequired
        ? new MemberShape(Present(type), type.Codec, '+', "Write") { IsRequired = true }
        : new MemberShape(type.OrNull, type.Codec, '*', "WriteOptional");

    private MemberShape OptionalShape(WireType type) => new(
        context.Runtime.Type("Optional", type),
        context.Resolver.Codecs.OptionalCodec(type),
        type.IsNullable ? '*' : '?',
        "WriteOptional") { IsOptional = true };

    private Expression? Constant(Member member, WireType type)
    {
        if (ConstantLiteral.Of(type, member.Constant) is { } constant) return constant;
        if (discriminators.Of(owner, member.Name) is not { } value) return null;
        return type switch
        {
            { Kind: WireTypeKind.String } => Expression.String(value),
            { EnumValue: PrimitiveKind.String } => ConstantLiteral.EnumValue(type, Expression.String(value)),
            _ => null,
        };
    }

    // The compiler requires an initial value for a property that cannot be null; tolerant readers keep it for absent members.
    private static Expression? Blank(WireType type) => type.Kind switch
    {
        WireTypeKind.String => Expression.String(""),
        WireTypeKind.List => new Expression("[]"),
        WireTypeKind.Map => new Expression($"{new CSharpType("global::System.Collections.ObjectModel.ReadOnlyDictionary", type.Arguments)}.Empty"),
        WireTypeKind.Project => new Expression("default!"),
        _ when type.IsValueType => null,
        _ => new Expression("null!"),
    };

    private static CSharpType Present(CSharpType type) => type with { IsNullable = false };

    private sealed record MemberShape(CSharpType Type, Expression Codec, char Mark, string Write)
    {
        public bool IsRequired { get; init; }

        public bool IsOptional { get; init; }

        public Expression? Initializer { get; init; }
    }
}
