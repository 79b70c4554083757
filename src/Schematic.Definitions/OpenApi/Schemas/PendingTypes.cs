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

    /// <summary>Begins to read a type.</summary>
    /// <param name="key">Identifies the type.</param>
    /// <param name="name">The name for the type.</param>
    public void Begin(TKey key, TypeName name) => _types.Add(key, new Pending(name));

    /// <summary>Ends the reading of a type.</summary>
    /// <returns>True if the content refers to the type by its name.</returns>
    public bool End(TKey key) => _types.Remove(key, out var pending) && pending.IsReferred;

    private sealed class Pending(TypeName name)
    {
        public TypeName Name => name;

        public bool IsReferred { get; set; }
    }
}
