using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds the values of parameters and fields that are XML documents.</summary>
internal static class XmlText
{
    /// <summary>Creates the expression for the XML of a value: a string that is null if the value is null.</summary>
    /// <returns>The expression and its type.</returns>
    public static (Expression Value, WireType Type) Of(ModuleContext context, int api, TypeReference reference, XmlObject xml, Expression value, WireType type) =>
        (context.Runtime.Call("ApiRequestWriter.XmlText", value, type.Codec, context.Xml.Root(api, reference, xml)), context.Resolver.String);

    /// <summary>Creates the expression for the XML of a field: a string, or a list of the XML of each item.</summary>
    /// <returns>The expression and its type.</returns>
    public static (Expression Value, WireType Type) OfField(ModuleContext context, int api, FormField field, Expression value, WireType type)
    {
        var xml = field.Xml!;
        var (owner, target) = context.Resolver.Target(api, field.Type);
        if (!field.HasXmlItems || target is not ArrayReference list) return Of(context, api, field.Type, xml, value, type);
        var item = context.Resolver.Resolve(owner, list.Item);
        return (context.Runtime.Call("ApiRequestWriter.XmlTexts", value, context.Resolver.Codecs.ValueCodec(item), context.Xml.Root(owner, list.Item, xml.Items!)), context.Resolver.Codecs.ListOf(context.Resolver.String));
    }
}
