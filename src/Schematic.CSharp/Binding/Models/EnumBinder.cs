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
        var kind = resolved.EnumValue ?? PrimitiveKind.String;
        var name = resolved.Name;
        var scope = context.Names.MemberScope(name, "Value", "IsKnown", "Known", "Create");
        var values = scope.Add("Values");
        var bound = definition.Values.Select(value => Bind(type, value, kind, scope)).OfType<EnumValuePlan>().ToList();
        return new EnumPlan
        {
            Name = name,
            Documentation = context.DocumentationOf(type),
            ValueType = context.Resolver.ValueOf(resolved),
            IsString = kind == PrimitiveKind.String,
            Converter = kind switch
            {
                PrimitiveKind.Int64 => "JsonIntegerEnumConverter",
                PrimitiveKind.Double => "JsonNumberEnumConverter",
                _ => "JsonEnumConverter",
            },
            ValuesName = values,
            Known = Wrapped.Lines(bound.Select(value => value.Literal.Code)),
            Values = bound,
        };
    }

    private EnumValuePlan? Bind(ModuleType owner, EnumValue value, PrimitiveKind kind, NameScope scope)
    {
        var literal = kind == PrimitiveKind.String ? Expression.String(value.Value) : ConstantLiteral.Number(kind, value.Value);
        if (literal is null) return null;
        var name = scope.Add(CSharpIdentifier.ToPascalCase(value.CodeName ?? value.Value));
        context.Members.Add(owner, value.Value, name);
        return new EnumValuePlan
        {
            Name = name,
            Constant = name,
            Literal = literal,
            Documentation = Comment.OfEnumValue(value, context.Links[owner.Api]),
            IsObsolete = value.IsDeprecated,
        };
    }
}
