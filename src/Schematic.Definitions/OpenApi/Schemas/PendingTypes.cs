using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>The types whose content is being read. Inside itself, a type is referred to by name.</summary>
/// <typeparam name="TKey">Identifies a type.</typeparam>
/// <param name="names">Assigns the names.</param>
internal sealed class PendingTypes<TKey>(TypeNames names)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Pending> _types = [];

    /// <summary>Returns the reference to a type that is being read; null for any other type.</summary>
    public NamedReference? Find(TKey key)
    {
        if (!_types.TryGetValue(key, out var pending)) return null;
        pending.IsReferred = true;
        return new NamedReference(names.Claim(pending.Name));
    }

    /// <summary>Reads a type.</summary>
    /// <param name="key">Identifies the type.</param>
    /// <param name="name">The name for the type.</param>
    /// <param name="read">Reads the type.</param>
    /// <param name="isReferred">True if the content refers to the type by its name.</param>
    public TypeReference Read(TKey key, TypeName name, Func<TypeReference> read, out bool isReferred)
    {
        var pending = new Pending(name);
        _types.Add(key, pending);
        var type = read();
        _types.Remove(key);
        isReferred = pending.IsReferred;
        return type;
    }

    private sealed class Pending(TypeName name)
    {
        public TypeName Name => name;

        public bool IsReferred { get; set; }
    }
}
