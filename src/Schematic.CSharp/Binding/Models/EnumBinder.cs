using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>Binds enums to structs.</summary>
internal sealed class EnumBinder(ModuleContext context)
{
    public EnumPlan Bind(ModuleType type, EnumDefinition definition)
    {
        var resolved = context.Resolver.Resolve(type);
        var kind = KindOf(resolved);
        var names = NamesOf(resolved, definition);
        context.Members.Add(type, Declare(names));
        return new EnumPlan
        {
            Name = resolved.Name,
            Documentation = context.DocumentationOf(type),
            ValueType = context.Resolver.ValueOf(resolved),
            IsString = kind == PrimitiveKind.String,
            Converter = kind switch
            {
                PrimitiveKind.Int64 => "JsonIntegerEnumConverter",
                PrimitiveKind.Double => "JsonNumberEnumConverter",
                _ => "JsonEnumConverter",
            },
            ValuesName = names.Values,
            Known = Wrapped.Lines(names.OfValues.Select(value => value.Literal.Code)),
            Values = [.. names.OfValues.Select(value => Bind(type, value))],
        };
    }

    /// <summary>Names the values of an enum.</summary>
    public DeclaredMembers Declare(ModuleType type, EnumDefinition definition) => Declare(NamesOf(context.Resolver.Resolve(type), definition));

    private static DeclaredMembers Declare(Names names) => new([.. names.OfValues.Select(value => new PartPlan(value.Value.Value, value.Name))]);

    private Names NamesOf(WireType type, EnumDefinition definition)
    {
        var scope = context.Names.MemberScope(type.Name, "Value", "IsKnown", "Known", "Create");
        var values = scope.Add("Values");
        return new Names(values, [.. definition.Values.Select(value => NameOf(value, KindOf(type), scope)).OfType<NamedValue>()]);
    }

    private static NamedValue? NameOf(EnumValue value, PrimitiveKind kind, NameScope scope)
    {
        var literal = kind == PrimitiveKind.String ? Expression.String(value.Value) : ConstantLiteral.Number(kind, value.Value);
        return literal is null ? null : new NamedValue(value, literal, scope.Add(CSharpIdentifier.ToPascalCase(value.CodeName ?? value.Value)));
    }

    private static PrimitiveKind KindOf(WireType type) => type.EnumValue ?? PrimitiveKind.String;

    private EnumValuePlan Bind(ModuleType owner, NamedValue value) => new()
    {
        Name = value.Name,
        Constant = value.Name,
        Literal = value.Literal,
        Documentation = Comment.OfEnumValue(value.Value, context.Links[owner.Api]),
        IsObsolete = value.Value.IsDeprecated,
    };

    /// <summary>The names within an enum.</summary>
    /// <param name="Values">The name of the class with the constants.</param>
    /// <param name="OfValues">Its values that C# can express.</param>
    private sealed record Names(string Values, IReadOnlyList<NamedValue> OfValues);

    private sealed record NamedValue(EnumValue Value, Expression Literal, string Name);
}
