using Schematic.CSharp.Binding.Names;
using Schematic.CSharp.Binding.Text;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>Binds enums to structs.</summary>
internal sealed class EnumBinder(ModuleContext context)
{
    public EnumPlan Bind(ModuleType type, EnumDefinition definition)
    {
        var resolved = context.Resolver.Resolve(type);
        var valueType = resolved.EnumValueType ?? "string";
        var name = resolved.Name;
        var scope = context.Names.MemberScope(name, "Value", "IsKnown", "Known", "Create");
        var values = scope.Add("Values");
        var bound = definition.Values.Select(value => Bind(type, value, valueType, scope)).OfType<EnumValuePlan>().ToList();
        return new EnumPlan
        {
            Name = name,
            Documentation = Comment.OfType(definition),
            ValueType = valueType,
            IsString = valueType == "string",
            Converter = valueType switch
            {
                "long" => "JsonIntegerEnumConverter",
                "double" => "JsonNumberEnumConverter",
                _ => "JsonEnumConverter",
            },
            ValuesName = values,
            Known = Wrapped.Lines(bound.Select(value => value.Literal)),
            Values = bound,
        };
    }

    private EnumValuePlan? Bind(ModuleType owner, EnumValue value, string valueType, NameScope scope)
    {
        var literal = valueType == "string" ? CSharpLiteral.String(value.Value) : ConstantLiteral.Number(valueType, value.Value);
        if (literal is null) return null;
        var name = scope.Add(CSharpIdentifier.ToPascalCase(value.CodeName ?? value.Value));
        context.Members.Add(owner, value.Value, name);
        return new EnumValuePlan
        {
            Name = name,
            Constant = name,
            Literal = literal,
            Documentation = Comment.OfEnumValue(value),
            IsObsolete = value.IsDeprecated,
        };
    }
}
