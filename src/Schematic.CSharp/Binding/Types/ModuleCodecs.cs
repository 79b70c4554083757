using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Collects the codecs that a module composes of others. Each codec is created once, in the module's codec holder.</summary>
internal sealed class ModuleCodecs
{
    private static readonly CSharpType Key = new("string");

    private readonly string _holder;
    private readonly RuntimeReferences _runtime;
    private readonly NameScope _names;
    private readonly Dictionary<string, ConverterHookPlan> _hooks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodecPlan> _codecs = new(StringComparer.Ordinal);
    private readonly List<CodecPlan> _ordered = [];

    /// <param name="holder">The name of the holder.</param>
    /// <param name="runtime">The references of the module to the run-time part.</param>
    /// <param name="projectTypes">The types of the project that the module can use.</param>
    public ModuleCodecs(string holder, RuntimeReferences runtime, IEnumerable<ProjectType> projectTypes)
    {
        (_holder, _runtime, _names) = (holder, runtime, new NameScope([holder]));
        // The project implements all methods, even if the types are part of no operation that is generated.
        foreach (var type in projectTypes.Where(type => type.Converter is null).DistinctBy(type => type.Name))
            _hooks.Add(type.Name, new ConverterHookPlan(_names.Add($"Create{Word(type)}Converter"), $"global::{type.Name}"));
    }

    /// <summary>The methods of the project that create converters.</summary>
    public IReadOnlyList<ConverterHookPlan> Hooks => [.. _hooks.Values];

    /// <summary>The codecs in the order in which they were first requested.</summary>
    public IReadOnlyList<CodecPlan> All => _ordered;

    /// <summary>Gets the type of lists of a type.</summary>
    public WireType ListOf(WireType item)
    {
        var type = new CSharpType("global::System.Collections.Generic.IReadOnlyList", item);
        var word = "ListOf" + Word(item);
        return new WireType(type.Definition, Codec(word, type, _runtime.Call("Json.List", ValueCodec(item))), word, type.Arguments) { Kind = WireTypeKind.List, HasFormat = item.HasFormat };
    }

    /// <summary>Gets the type of objects with arbitrary keys and values of a type.</summary>
    /// <param name="value">The type of the values.</param>
    /// <param name="allowsOthers">True if values of another type are kept as they are.</param>
    public WireType MapOf(WireType value, bool allowsOthers = false)
    {
        var type = new CSharpType("global::System.Collections.Generic.IReadOnlyDictionary", Key, value);
        var word = "MapOf" + Word(value);
        return new WireType(type.Definition, Codec(word, type, _runtime.Call(allowsOthers ? "Json.OpenMap" : "Json.Map", ValueCodec(value))), word, type.Arguments) { Kind = WireTypeKind.Map, HasFormat = value.HasFormat };
    }

    /// <summary>Gets the type of numbers that can be JSON strings.</summary>
    public WireType OrQuotedOf(WireType number) => new(number.Definition, Codec($"{number.Word}OrQuoted", number, _runtime.Call("Json.OrQuoted", number.Codec)), number.Word, number.Arguments)
    {
        Kind = number.Kind,
        Primitive = number.Primitive,
        IsValueType = number.IsValueType,
        HasFormat = true,
    };

    /// <summary>Gets a type of the project.</summary>
    public WireType OfProject(ProjectType project)
    {
        var type = new CSharpType($"global::{project.Name}");
        var converter = new Expression(project.Converter is { } name ? $"new global::{name}()" : $"{_hooks[project.Name].Name}()");
        var word = Word(project);
        // A type of the project can be a struct: nothing that is generated may depend on it.
        return new WireType(type.Definition, Codec(word, type, _runtime.Call("Json.Converted", converter)), word) { Kind = WireTypeKind.Project, HasFormat = true, IsValueType = true };
    }

    /// <summary>Gets the type of values that the empty string clears.</summary>
    public WireType EmptyableOf(WireType value)
    {
        var present = value with { IsNullable = false };
        var type = _runtime.Type("Emptyable", present);
        var word = "Emptyable" + present.Word;
        return new WireType(type.Definition, Codec(word, type, _runtime.Call("Json.Emptyable", present.Codec)), word, type.Arguments)
        {
            Kind = WireTypeKind.Emptyable,
            IsValueType = true,
            IsNullable = value.IsNullable,
            HasFormat = present.HasFormat,
        };
    }

    /// <summary>Gets the codec of a type's values, which can be null if the type is nullable.</summary>
    public Expression ValueCodec(WireType type)
    {
        if (!type.IsNullable) return type.Codec;
        var method = type.Kind == WireTypeKind.Project ? "Json.NullableConverted" : type.IsValueType ? "Json.Nullable" : "Json.NullableReference";
        return Codec("Nullable" + type.Word, type, _runtime.Call(method, type.Codec));
    }

    /// <summary>Gets the codec of members that distinguish absence from null.</summary>
    public Expression OptionalCodec(WireType type) =>
        Codec("Optional" + Word(type), _runtime.Type("Optional", type), _runtime.Call("Json.Optional", ValueCodec(type)));

    private static string Word(ProjectType type) => CSharpIdentifier.ToPascalCase(type.SimpleName);

    private static string Word(WireType type) => (type.IsNullable ? "Nullable" : "") + type.Word;

    private Expression Codec(string word, CSharpType type, Expression construction)
    {
        if (!_codecs.TryGetValue(construction.Code, out var codec))
        {
            var name = _names.Add(word);
            codec = new CodecPlan(name, $"_{char.ToLowerInvariant(name[0])}{name[1..]}", type, construction);
            _codecs.Add(construction.Code, codec);
            _ordered.Add(codec);
        }

        return new Expression($"{_holder}.{codec.Name}");
    }
}
