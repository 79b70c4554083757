using Schematic.CSharp.Binding.Names;
using Schematic.CSharp.Binding.Shared;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Collects the codecs that a module composes of others: each one is made once, in the module's JSON holder.</summary>
/// <param name="holder">The name of the holder.</param>
/// <param name="runtime">How the module refers to the run-time part.</param>
internal sealed class ModuleCodecs(string holder, RuntimeReferences runtime)
{
    private readonly NameScope _names = new([holder]);
    private readonly Dictionary<string, CodecPlan> _codecs = new(StringComparer.Ordinal);
    private readonly List<CodecPlan> _ordered = [];

    /// <summary>The codecs in the order in which they were first asked for.</summary>
    public IReadOnlyList<CodecPlan> All => _ordered;

    /// <summary>The type of lists of a type.</summary>
    public CSharpType ListOf(CSharpType item)
    {
        var name = $"global::System.Collections.Generic.IReadOnlyList<{item.DeclaredName}>";
        var word = "ListOf" + Word(item);
        return new CSharpType(name, Codec(word, name, $"{runtime["Json.List"]}({ValueCodec(item)})"), word) { Kind = CSharpTypeKind.List };
    }

    /// <summary>The type of objects with arbitrary keys and values of a type.</summary>
    public CSharpType MapOf(CSharpType value)
    {
        var name = $"global::System.Collections.Generic.IReadOnlyDictionary<string, {value.DeclaredName}>";
        var word = "MapOf" + Word(value);
        return new CSharpType(name, Codec(word, name, $"{runtime["Json.Map"]}({ValueCodec(value)})"), word) { Kind = CSharpTypeKind.Map };
    }

    /// <summary>The codec of values that may be null where the type says so.</summary>
    public string ValueCodec(CSharpType type)
    {
        if (!type.IsNullable) return type.Codec;
        var method = type.IsValueType ? "Json.Nullable" : "Json.NullableReference";
        return Codec("Nullable" + type.Word, type.NullableName, $"{runtime[method]}({type.Codec})");
    }

    /// <summary>The codec of members for which absence and null are different things.</summary>
    public string OptionalCodec(CSharpType type) => Codec(
        "Optional" + Word(type), $"{runtime["Optional"]}<{type.DeclaredName}>", $"{runtime["Json.Optional"]}({ValueCodec(type)})");

    private static string Word(CSharpType type) => (type.IsNullable ? "Nullable" : "") + type.Word;

    private string Codec(string word, string type, string construction)
    {
        if (!_codecs.TryGetValue(construction, out var codec))
        {
            var name = _names.Add(word);
            codec = new CodecPlan(name, $"_{char.ToLowerInvariant(name[0])}{name[1..]}", type, construction);
            _codecs.Add(construction, codec);
            _ordered.Add(codec);
        }

        return $"{holder}.{codec.Name}";
    }
}
