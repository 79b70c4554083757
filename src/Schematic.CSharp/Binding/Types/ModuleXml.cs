using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Collects the descriptions of XML that a module needs: those of its documents, and of the types that they contain.</summary>
/// <param name="holder">The name of the class that holds them.</param>
/// <param name="types">The module's types.</param>
/// <param name="resolver">The C# types of references.</param>
/// <param name="runtime">The references of the module to the run-time part.</param>
internal sealed class ModuleXml(string holder, ModuleTypes types, TypeResolver resolver, RuntimeReferences runtime)
{
    private readonly NameScope _names = new([holder]);
    private readonly XmlNames _xmlNames = new(types, runtime);
    private readonly Dictionary<ModuleType, Expression> _shapes = [];
    private readonly Dictionary<string, Expression> _roots = new(StringComparer.Ordinal);
    private readonly List<XmlPlan> _ordered = [];

    /// <summary>The name of the class that holds the descriptions.</summary>
    public string Holder => holder;

    /// <summary>The descriptions in the order in which they were first requested.</summary>
    public IReadOnlyList<XmlPlan> All => _ordered;

    /// <summary>Gets the root of a document.</summary>
    /// <param name="api">The position of the API within the module.</param>
    /// <param name="type">The type of the document.</param>
    /// <param name="xml">The representation of the root.</param>
    public Expression Root(int api, TypeReference type, XmlObject xml)
    {
        _xmlNames.Collect(xml);
        var construction = Root(api, resolver.Target(api, type, isOnWire: true), xml, resolver.Resolve(api, type).Word);
        if (_roots.TryGetValue(construction.Code, out var known)) return known;
        var root = Add(resolver.Resolve(api, type).Word + "Root", "XmlMember", name => new XmlPlan(name, Field(name), "XmlMember", construction.Code));
        _roots.Add(construction.Code, root);
        return root;
    }

    // A document has one root, so a list always has an element of its own.
    private Expression Root(int api, (int Api, TypeReference Reference) target, XmlObject xml, string word)
    {
        if (xml.NodeType == XmlNodeType.None && target.Reference is NamedReference)
            return runtime.Call("XmlMember.Inline", [Expression.String(""), Shape(target.Api, target.Reference, xml, word)]);
        var name = xml.Name ?? "";
        return runtime.Call("XmlMember.Element", [Expression.String(""), Shape(target.Api, target.Reference, xml, name.Length == 0 ? "item" : name), _xmlNames.Of(xml, name)]);
    }

    private Expression Member(int api, Member member)
    {
        var (owner, type) = resolver.Target(api, member.Type, isOnWire: true);
        var (key, xml) = (Expression.String(member.Name), member.Xml ?? new XmlObject());
        if (type is ArrayReference list) return List(owner, list, member, xml);
        var isNode = xml.NodeType is null or XmlNodeType.Element;
        if (isNode) return runtime.Call("XmlMember.Element", [key, Shape(owner, type, xml, member.Name), .. NameUnlessUsual(xml, member.Name)]);
        if (xml.NodeType == XmlNodeType.None && type is NamedReference && !IsScalar(owner, type))
            return runtime.Call("XmlMember.Inline", [key, Shape(owner, type, xml, member.Name), .. ChildNames(owner, type, []).Select(Expression.String)]);
        var shape = type is PrimitiveReference { Kind: PrimitiveKind.Any } ? Scalar("Text") : Shape(owner, type, xml, member.Name);
        if (xml.NodeType == XmlNodeType.Attribute) return runtime.Call("XmlMember.Attribute", [key, shape, .. NameUnlessUsual(xml, member.Name)]);
        return runtime.Call("XmlMember.Text", [key, shape, .. Flag("isCdata", xml.NodeType == XmlNodeType.Cdata), .. Flag("isRequired", member.IsRequired)]);
    }

    private Expression List(int api, ArrayReference list, Member member, XmlObject xml)
    {
        var (key, name) = (Expression.String(member.Name), xml.Name ?? member.Name);
        if (xml.NodeType == XmlNodeType.Element) return runtime.Call("XmlMember.Element", [key, Shape(api, list, xml, name), .. NameUnlessUsual(xml, member.Name)]);
        var item = ItemOf(xml, name);
        return runtime.Call("XmlMember.Items", [key, Shape(api, list.Item, item, name), .. NameUnlessUsual(item, member.Name), .. Flag("isRequired", member.IsRequired), .. Positions(xml, item.Name!)]);
    }

    // Items with schemas of their own may have names of their own.
    private IEnumerable<Expression> Positions(XmlObject list, string usual) => list.FirstPosition is null
        ? []
        : [Expression.Named("positions", new Expression($"[{string.Join(", ", list.Positions.Select(position => _xmlNames.Of(position, position.Name ?? usual)))}]"))];

    // Without an element of its own, a list has the name and the namespace of its items.
    private static XmlObject ItemOf(XmlObject list, string name) =>
        (list.Items ?? new XmlObject { Namespace = list.Namespace, Prefix = list.Prefix }) is var item && item.Name is null ? item with { Name = name } : item;

    private Expression Shape(int api, TypeReference type, XmlObject xml, string name)
    {
        var (owner, target) = resolver.Target(api, type, isOnWire: true);
        switch (target)
        {
            case ArrayReference list:
                var item = xml.Items ?? new XmlObject();
                return runtime.Call("XmlShape.List", [_xmlNames.Of(item, item.Name ?? name), Shape(owner, list.Item, item, item.Name ?? name), .. Positions(xml, item.Name ?? name)]);
            case MapReference map:
                return runtime.Call("XmlShape.Object", [new Expression("() => []"), Additional(owner, map.Value)]);
            case EmptyableReference emptyable:
                return Scalar(owner, new UnionDefinition("", [new UnionBranch(emptyable.Value)]));
            case NamedReference named when types.Find(owner, named.Name) is { } found:
                return Shape(found);
            case PrimitiveReference primitive:
                return Scalar(Word(primitive));
            default:
                return Scalar("Any");
        }
    }

    private Expression Shape(ModuleType type)
    {
        if (_shapes.TryGetValue(type, out var known)) return known;
        var definition = type.Definition;
        if (definition is EnumDefinition @enum) return Scalar(@enum.ValueType == PrimitiveKind.String ? "Token" : "Number");
        var reference = new NamedReference(definition.Name);
        if (definition is UnionDefinition scalars && IsScalar(type.Api, reference)) return Scalar(type.Api, scalars);
        if (definition is UnionDefinition { Discriminator: null }) return Scalar("Any");
        // The position in the order is that of the first use, before the types of the members.
        var (index, name) = (_ordered.Count, _names.Add(resolver.Resolve(type).Word));
        var shape = _shapes[type] = new Expression($"{holder}.{name}");
        _ordered.Add(new XmlPlan(name, Field(name), "XmlShape", ""));
        _ordered[index] = definition is UnionDefinition union ? Union(type, union, name) : Object(type, (ObjectDefinition)definition, name);
        return shape;
    }

    private XmlPlan Object(ModuleType type, ObjectDefinition definition, string name)
    {
        IReadOnlyList<string> members = [.. definition.Members.Select(member => Member(type.Api, member).Code)];
        var additional = definition.AdditionalMembers is { } other ? $", {Additional(type.Api, other)}" : "";
        return new XmlPlan(name, Field(name), "XmlShape", $"{runtime["XmlShape.Object"]}(() =>{(members.Count == 0 ? " []" : "")}") { Parts = members, End = additional + ")" };
    }

    private XmlPlan Union(ModuleType type, UnionDefinition union, string name)
    {
        var member = DiscriminatorOf(type, union, []) ?? new Member(union.Discriminator!, TypeReference.String);
        var discriminator = Member(type.Api, member with { Type = new PrimitiveReference(PrimitiveKind.Uuid) });
        var branches = union.Branches.Where(branch => branch.IsDefault || branch.DiscriminatorValues.Count > 0).SelectMany(branch => Branches(type.Api, branch));
        return new XmlPlan(name, Field(name), "XmlShape", $"{runtime["XmlShape.Union"]}({discriminator}, () =>") { Parts = [.. branches.Select(branch => branch.Code)], End = ")" };
    }

    private IEnumerable<Expression> Branches(int api, UnionBranch branch)
    {
        var shape = Shape(api, branch.Type, new XmlObject(), "");
        if (branch.DiscriminatorValues.Count > 0) yield return Expression.Invoke($"new {runtime["XmlBranch"]}", [shape, .. branch.DiscriminatorValues.Select(Expression.String)]);
        if (branch.IsDefault) yield return Expression.Invoke($"new {runtime["XmlBranch"]}", shape);
    }

    // All branches represent the discriminator in the same way.
    private Member? DiscriminatorOf(ModuleType type, UnionDefinition union, HashSet<ModuleType> visited) =>
        !visited.Add(type) ? null : union.Branches.Select(branch => resolver.Definition(type.Api, branch.Type, isOnWire: true) switch
        {
            { Definition: ObjectDefinition value } => value.Members.FirstOrDefault(member => member.Name == union.Discriminator),
            { Definition: UnionDefinition inner } found => DiscriminatorOf(found, inner with { Discriminator = union.Discriminator }, visited),
            _ => null,
        }).FirstOrDefault(member => member is not null);

    private Expression Additional(int api, TypeReference value)
    {
        var (owner, target) = resolver.Target(api, value, isOnWire: true);
        return target is ArrayReference list
            ? runtime.Call("XmlMember.Items", Expression.String(""), Shape(owner, list.Item, new XmlObject(), "item"))
            : runtime.Call("XmlMember.Element", Expression.String(""), Shape(owner, target, new XmlObject(), "item"));
    }

    private IEnumerable<string> ChildNames(int api, TypeReference type, HashSet<ModuleType> visited)
    {
        if (resolver.Definition(api, type, isOnWire: true) is not { } found || !visited.Add(found)) return [];
        return found.Definition switch
        {
            ObjectDefinition value => value.Members.SelectMany(member => ChildNames(found.Api, member, visited)).Distinct(StringComparer.Ordinal),
            UnionDefinition union => union.Branches.SelectMany(branch => ChildNames(found.Api, branch.Type, visited)).Distinct(StringComparer.Ordinal),
            _ => [],
        };
    }

    private IEnumerable<string> ChildNames(int api, Member member, HashSet<ModuleType> visited)
    {
        var xml = member.Xml ?? new XmlObject();
        var (owner, type) = resolver.Target(api, member.Type, isOnWire: true);
        if (type is ArrayReference && xml.NodeType != XmlNodeType.Element) return [.. xml.Positions.Select(position => position.Name).OfType<string>().Append(ItemOf(xml, xml.Name ?? member.Name).Name!).Select(XmlNames.LocalOf)];
        return xml.NodeType switch
        {
            null or XmlNodeType.Element => [XmlNames.LocalOf(xml.Name ?? member.Name)],
            XmlNodeType.None => ChildNames(owner, type, visited),
            _ => [],
        };
    }

    private bool IsScalar(int api, TypeReference type) => resolver.Target(api, type, isOnWire: true) switch
    {
        (_, PrimitiveReference) => true,
        (var owner, NamedReference named) => types.Find(owner, named.Name)?.Definition switch
        {
            EnumDefinition => true,
            UnionDefinition union => union.Branches.All(branch => resolver.Target(owner, branch.Type, isOnWire: true) is (_, PrimitiveReference) || resolver.Definition(owner, branch.Type, isOnWire: true)?.Definition is EnumDefinition),
            _ => false,
        },
        _ => false,
    };

    private Expression Scalar(int api, UnionDefinition union)
    {
        var branches = union.Branches.Select(branch => resolver.Resolve(api, branch.Type is PrimitiveReference primitive ? primitive with { ProjectType = null } : branch.Type)).ToList();
        var numbers = branches.Exists(branch => branch.IsNumber || branch.EnumValue is not (null or PrimitiveKind.String));
        return runtime.Call("XmlShape.Scalar", Expression.Named("numbers", numbers), Expression.Named("booleans", branches.Exists(branch => branch.Kind == WireTypeKind.Boolean)));
    }

    private Expression Scalar(string word) => new(runtime[$"XmlShape.{word}"]);

    private static string Word(PrimitiveReference primitive) => primitive.Kind switch
    {
        PrimitiveKind.Any => "Any",
        PrimitiveKind.String => "Text",
        PrimitiveKind.Boolean => "Boolean",
        PrimitiveKind.Bytes or PrimitiveKind.Base64Url or PrimitiveKind.File => "Bytes",
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger or PrimitiveKind.Single or PrimitiveKind.Double
            or PrimitiveKind.Decimal or PrimitiveKind.UnixTime when !primitive.IsQuoted => "Number",
        _ => "Token",
    };

    private IEnumerable<Expression> NameUnlessUsual(XmlObject xml, string usual) =>
        xml.Namespace is null && xml.Prefix is null && (xml.Name ?? usual) == usual && XmlNames.LocalOf(usual) == usual ? [] : [_xmlNames.Of(xml, xml.Name ?? usual)];

    private static IEnumerable<Expression> Flag(string name, bool value) => value ? [Expression.Named(name, value)] : [];

    private Expression Add(string word, string type, Func<string, XmlPlan> create)
    {
        var name = _names.Add(word);
        _ordered.Add(create(name));
        return new Expression($"{holder}.{name}");
    }

    private static string Field(string name) => $"_{char.ToLowerInvariant(name[0])}{name[1..]}";
}
