using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Schematic.Benchmarks.Generation;

/// <summary>The parts of an assembly by size.</summary>
internal sealed class AssemblyParts(byte[] assembly)
{
    private readonly PEReader _image = new(ImmutableCollectionsMarshal.AsImmutableArray(assembly));

    private MetadataReader Metadata => _image.GetMetadataReader();

    /// <summary>Prints bytes by table and heap, and by what types are for.</summary>
    public void Print()
    {
        var tables = Enum.GetValues<TableIndex>()
            .Where(table => (int)table < MetadataTokens.TableCount)
            .Select(table => (Name: table.ToString(), Rows: Metadata.GetTableRowCount(table), Bytes: Metadata.GetTableRowCount(table) * Metadata.GetTableRowSize(table)));
        var heaps = Enum.GetValues<HeapIndex>().Select(heap => (Name: heap + " heap", Rows: 0, Bytes: Metadata.GetHeapSize(heap)));
        var bodies = (Name: "method bodies", Rows: Metadata.MethodDefinitions.Count, Bytes: Metadata.MethodDefinitions.Sum(BodyLength));
        Print([.. tables, .. heaps, bodies, ("all", 0, assembly.Length)]);
        Console.WriteLine("  by what types are for (without heaps):");
        Print([.. Metadata.TypeDefinitions.Select(type => (Kind: KindOf(type), Bytes: LengthOf(type))).GroupBy(type => type.Kind).Select(kind => (kind.Key, kind.Count(), kind.Sum(type => type.Bytes)))]);
        Console.WriteLine("  methods by what their types are for:");
        Print([.. MethodLengths().GroupBy(method => method.Name).Select(name => (name.Key, name.Count(), name.Sum(method => method.Bytes))).OrderByDescending(name => name.Item3).Take(30)]);
    }

    private IEnumerable<(string Name, int Bytes)> MethodLengths() =>
        from type in Metadata.TypeDefinitions
        let kind = KindOf(type)
        where !kind.StartsWith("Shop.Apis", StringComparison.Ordinal)
        from method in Metadata.GetTypeDefinition(type).GetMethods()
        let name = Metadata.GetString(Metadata.GetMethodDefinition(method).Name)
        let accessor = name.Length > 4 && name[3] == '_' ? name[..4] + "*" : name
        select ($"{kind}: {(accessor == ".ctor" ? $".ctor({Metadata.GetMethodDefinition(method).GetParameters().Count})" : accessor)}", LengthOf(method));

    private static void Print(IReadOnlyList<(string Name, int Rows, int Bytes)> parts)
    {
        foreach (var (name, rows, bytes) in parts.Where(part => part.Bytes > 0).OrderByDescending(part => part.Bytes))
            Console.WriteLine($"  {name,-28} {rows,9:N0} {bytes,12:N0}");
    }

    private int BodyLength(MethodDefinitionHandle handle)
    {
        var address = Metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
        return address == 0 ? 0 : _image.GetMethodBody(address).Size;
    }

    private string KindOf(TypeDefinitionHandle handle)
    {
        var type = Metadata.GetTypeDefinition(handle);
        var ns = Metadata.GetString(type.Namespace);
        var name = Metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return KindOf(type.GetDeclaringType()) + (name.StartsWith('<') ? ", what the compiler adds" : ", nested");
        if (ns is "Shop.Apis" or "Shop.Apis.Runtime" || !ns.StartsWith("Shop", StringComparison.Ordinal)) return ns.Length == 0 ? "compiler's own" : ns;
        var interfaces = type.GetInterfaceImplementations().Select(item => NameOf(Metadata.GetInterfaceImplementation(item).Interface)).ToList();
        if (interfaces.Exists(item => item.StartsWith("IOpenEnum", StringComparison.Ordinal))) return "enums";
        if (interfaces.Exists(item => item is "IUnion")) return "unions";
        if (interfaces.Exists(item => item.StartsWith("IJsonModel", StringComparison.Ordinal))) return "models";
        if (interfaces.Exists(item => item.Contains("Request", StringComparison.Ordinal))) return "requests";
        return name.EndsWith("Json", StringComparison.Ordinal) ? "codecs" : "clients and others";
    }

    private string NameOf(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return Metadata.GetString(Metadata.GetTypeDefinition((TypeDefinitionHandle)handle).Name);
            case HandleKind.TypeReference:
                return Metadata.GetString(Metadata.GetTypeReference((TypeReferenceHandle)handle).Name);
            default:
                var signature = Metadata.GetBlobReader(Metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                signature.ReadByte();
                signature.ReadByte();
                return NameOf(signature.ReadTypeHandle());
        }
    }

    private int LengthOf(TypeDefinitionHandle handle)
    {
        var type = Metadata.GetTypeDefinition(handle);
        var length = Row(TableIndex.TypeDef) + type.GetInterfaceImplementations().Count * Row(TableIndex.InterfaceImpl)
            + type.GetMethodImplementations().Count * Row(TableIndex.MethodImpl) + Attributes(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(Metadata.GetFieldDefinition))
            length += Row(TableIndex.Field) + Attributes(field.GetCustomAttributes()) + (field.GetDefaultValue().IsNil ? 0 : Row(TableIndex.Constant));
        foreach (var property in type.GetProperties().Select(Metadata.GetPropertyDefinition))
            length += Row(TableIndex.Property) + Attributes(property.GetCustomAttributes());
        return length + type.GetMethods().Sum(LengthOf);
    }

    private int LengthOf(MethodDefinitionHandle handle)
    {
        var method = Metadata.GetMethodDefinition(handle);
        return Row(TableIndex.MethodDef) + Attributes(method.GetCustomAttributes()) + BodyLength(handle)
            + ((method.Attributes & System.Reflection.MethodAttributes.SpecialName) != 0 ? Row(TableIndex.MethodSemantics) : 0)
            + method.GetParameters().Select(Metadata.GetParameter).Sum(parameter => Row(TableIndex.Param) + Attributes(parameter.GetCustomAttributes()));
    }

    private int Attributes(CustomAttributeHandleCollection attributes) => attributes.Count * Row(TableIndex.CustomAttribute);

    private int Row(TableIndex table) => Metadata.GetTableRowSize(table);
}
