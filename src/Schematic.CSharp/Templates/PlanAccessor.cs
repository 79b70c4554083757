using System.Collections.Concurrent;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Schematic.CSharp.Templates;

/// <summary>Exposes the public properties of a plan to a template, with their names in <c>snake_case</c>.</summary>
internal sealed class PlanAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, PlanAccessor> Accessors = new();

    private readonly Dictionary<string, PlanProperty> _properties;

    private PlanAccessor(Type type) => _properties = type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0)
        .ToDictionary(StandardMemberRenamer.Rename, PlanProperty.Of, StringComparer.Ordinal);

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public static PlanAccessor For(Type type) => Accessors.GetOrAdd(type, static type => new PlanAccessor(type));

    /// <summary>Gets all properties of a plan.</summary>
    public IEnumerable<(string Name, object? Value)> Values(object target) =>
        _properties.Select(property => (property.Key, property.Value.Read(target)));

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _properties.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _properties.Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        _properties.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found = _properties.TryGetValue(member, out var property);
        value = property?.Read(target);
        return found;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
