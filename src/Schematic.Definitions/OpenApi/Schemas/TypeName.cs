using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>The proposed name of a schema's type. <see cref="TypeNames"/> assigns the name only if the type needs one.</summary>
/// <remarks>Two proposals of the same name are different: each is the name of one type.</remarks>
internal sealed class TypeName
{
    private readonly int _hash;
    private Func<string>? _composeWord;
    private string? _word;
    private int _names;

    /// <summary>Creates a name that does not depend on another one.</summary>
    public TypeName(string word) => (_word, _hash) = (word, word.GetHashCode(StringComparison.Ordinal));

    private TypeName(TypeName container, string? word, Func<string>? composeWord = null)
    {
        (Container, _word, _composeWord) = (container, word, composeWord);
        _hash = (container._hash * 31) + ++container._names;
    }

    /// <summary>Gets the name that begins this one; null if there is none.</summary>
    public TypeName? Container { get; }

    /// <summary>Gets the last part of the name; null if the name repeats that of its container.</summary>
    public string? Word
    {
        get
        {
            if (_composeWord is not null) (_word, _composeWord) = (_composeWord(), null);
            return _word;
        }
    }

    /// <summary>Creates another proposal of the same name.</summary>
    public TypeName Again() => new(this, null);

    /// <summary>Creates the name of a type within this one: a member or an item.</summary>
    public TypeName Within(string part) => new(this, part);

    /// <summary>Creates the name of a type within this one, whose last part is composed only if the type needs a name.</summary>
    public TypeName Within(Func<string> part) => new(this, null, part);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    // Names are keys of many tables; the base implementation is slow at its first call for an object.
    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Returns the proposed name, without the number that may be appended to it.</summary>
    public override string ToString() =>
        Container is null ? Word! : Word is null ? Container.ToString() : Words.Join(Container.ToString(), Word);
}
