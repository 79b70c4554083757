using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Runtime;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Resolves type references to C# types.</summary>
internal sealed class TypeResolver(
    ModuleTypes types,
    IReadOnlyDictionary<ModuleType, string> names,
    ModuleCodecs codecs,
    RuntimeReferences runtime)
{
    private readonly PrimitiveTypes _primitives = new(runtime);
    private readonly Dictionary<ModuleType, WireType> _named = [];
    private readonly HashSet<ModuleType> _resolving = [];

    /// <summary>The codecs composed so far.</summary>
    public ModuleCodecs Codecs => codecs;

    /// <summary>The type of a file outside JSON.</summary>
    public WireType File => _primitives[PrimitiveKind.File];

    /// <summary>The type of bytes.</summary>
    public WireType Bytes => _primitives[PrimitiveKind.Bytes];

    /// <summary>The type of lists of files outside JSON.</summary>
    public WireType FileList => new("global::System.Collections.Generic.IReadOnlyList", File.Codec, "Files", File) { Kind = WireTypeKind.List };

    /// <summary>Gets the type of dictionaries outside JSON.</summary>
    /// <param name="value">The type of the values.</param>
    public static WireType DictionaryOf(WireType value) =>
        new("global::System.Collections.Generic.IReadOnlyDictionary", value.Codec, "MapOf" + value.Word, new CSharpType("string"), value) { Kind = WireTypeKind.Map };

    /// <summary>The type of any JSON value.</summary>
    public WireType Any => _primitives[PrimitiveKind.Any];

    /// <summary>The type of strings.</summary>
    public WireType String => _primitives[PrimitiveKind.String];

    /// <summary>Gets the type of an enum's values on the wire.</summary>
    public WireType ValueOf(WireType @enum) => _primitives[@enum.EnumValue ?? PrimitiveKind.String];

    /// <summary>Resolves a reference in an API's description to a C# type.</summary>
    public WireType Resolve(int api, TypeReference reference)
    {
        var type = reference.Accept(new ReferenceResolver(this, api));
        return reference.IsNullable ? type with { IsNullable = true } : type;
    }

    /// <summary>Resolves a named type to a C# type.</summary>
    public WireType Resolve(ModuleType type)
    {
        if (_named.TryGetValue(type, out var known)) return known;
        // A type whose definition is only a reference to the same type can hold any value.
        if (!_resolving.Add(type)) return Any;
        var resolved = type.Definition.ProjectType is { } project
            ? codecs.OfProject(project) with { IsNullable = IsNullable(type.Definition) }
            : type.Definition.Accept(new DefinitionResolver(this, type));
        _resolving.Remove(type);
        return _named[type] = resolved;
    }

    /// <summary>Follows a reference through aliases to a reference that is neither an alias nor a type of the project.</summary>
    /// <param name="api">The position of the API within the module.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="isOnWire">True to follow types of the project, too, whose values on the wire are those of the description.</param>
    public (int Api, TypeReference Reference) Target(int api, TypeReference reference, bool isOnWire = false)
    {
        var limit = types.All.Count;
        while (reference is NamedReference named && types.Find(api, named.Name) is { Definition: AliasDefinition alias } type && (isOnWire || alias.ProjectType is null) && limit-- >= 0)
            (api, reference) = (type.Api, alias.Target);
        return (api, reference);
    }

    /// <summary>Follows a reference through aliases to its definition; null if it has none, or if it is a type of the project.</summary>
    /// <param name="api">The position of the API within the module.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="isOnWire">True to return the definition that a type of the project replaces.</param>
    public ModuleType? Definition(int api, TypeReference reference, bool isOnWire = false)
    {
        var target = Target(api, reference, isOnWire);
        return target.Reference is NamedReference named && types.Find(target.Api, named.Name) is { } type && (isOnWire || type.Definition.ProjectType is null) ? type : null;
    }

    /// <summary>Returns the target of an alias; null if the name is not an alias.</summary>
    public TypeReference? AliasTarget(int api, NamedReference reference) => (types.Find(api, reference.Name)?.Definition as AliasDefinition)?.Target;

    private WireType Resolve(int api, string name) => types.Find(api, name) is { } found ? Resolve(found) : Any;

    private sealed class ReferenceResolver(TypeResolver resolver, int api) : IReferenceVisitor<WireType>
    {
        // A file within JSON can only be a string.
        public WireType Visit(PrimitiveReference reference) =>
            reference.ProjectType is { } project ? resolver.Codecs.OfProject(project) : reference.Kind == PrimitiveKind.File ? resolver.Bytes
            : reference.AllowsQuotes ? resolver.Codecs.OrQuotedOf(resolver._primitives[reference.Kind]) : resolver._primitives[reference.Kind, reference.IsQuoted];

        public WireType Visit(ArrayReference reference) => resolver.Codecs.ListOf(resolver.Resolve(api, reference.Item));

        public WireType Visit(MapReference reference) => resolver.Codecs.MapOf(resolver.Resolve(api, reference.Value), reference.AllowsOthers);

        public WireType Visit(EmptyableReference reference) => resolver.Codecs.EmptyableOf(resolver.Resolve(api, reference.Value));

        public WireType Visit(NamedReference reference) => resolver.Resolve(api, reference.Name);
    }

    private sealed class DefinitionResolver(TypeResolver resolver, ModuleType owner) : ITypeVisitor<WireType>
    {
        public WireType Visit(AliasDefinition type) => resolver.ResolveChain(owner, type);

        public WireType Visit(ObjectDefinition type) => resolver.Model(resolver.NameOf(owner), WireTypeKind.Object);

        public WireType Visit(EnumDefinition type) => resolver.Enum(resolver.NameOf(owner), type.ValueType);

        public WireType Visit(UnionDefinition type) => resolver.Model(resolver.NameOf(owner), WireTypeKind.Union) with
        {
            IsNullable = IsNullable(type),
        };
    }

    private static bool IsNullable(TypeDefinition type) => type switch
    {
        AliasDefinition alias => alias.Target.IsNullable,
        UnionDefinition union => union.Branches.Any(branch => branch.Type.IsNullable),
        _ => false,
    };

    // Iterative, because a chain of names can exceed the stack.
    private WireType ResolveChain(ModuleType owner, AliasDefinition alias)
    {
        var chain = new List<(ModuleType Type, TypeReference Target)> { (owner, alias.Target) };
        while (Next(chain[^1]) is { } next) chain.Add(next);
        var (last, target) = chain[^1];
        var resolved = Resolve(last.Api, target);
        for (var index = chain.Count - 1; index >= 0; index--)
        {
            if (chain[index].Target.IsNullable) resolved = resolved with { IsNullable = true };
            if (index > 0) _resolving.Remove(chain[index].Type);
            _named[chain[index].Type] = resolved;
        }

        return resolved;
    }

    /// <summary>Returns the target of an alias in a chain; null at the end of the chain or if it is circular.</summary>
    private (ModuleType Type, TypeReference Target)? Next((ModuleType Type, TypeReference Target) link) =>
        link.Target is NamedReference named && types.Find(link.Type.Api, named.Name) is { Definition: AliasDefinition { ProjectType: null } next } type
        && !_named.ContainsKey(type) && _resolving.Add(type)
            ? (type, next.Target)
            : null;

    private string NameOf(ModuleType type) => names[type];

    private WireType Model(string name, WireTypeKind kind) => new(name, Codec("Json.Model", name), name) { Kind = kind };

    private Expression Codec(string method, string type) => new($"{runtime[method]}<{type}>()");

    private WireType Enum(string name, PrimitiveKind value)
    {
        var codec = value switch
        {
            PrimitiveKind.Int64 => "Json.IntegerEnum",
            PrimitiveKind.Double => "Json.NumberEnum",
            _ => "Json.Enum",
        };
        return new WireType(name, Codec(codec, name), name) { Kind = WireTypeKind.Enum, IsValueType = true, EnumValue = value };
    }
}
