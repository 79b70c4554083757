using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Collects the properties of one request.</summary>
internal sealed class RequestProperties(NameScope scope, LinkResolver links)
{
    private readonly List<RequestMember> _members = [];

    /// <summary>The members in the order in which they were added.</summary>
    public IReadOnlyList<RequestMember> Members => _members;

    /// <summary>Adds a property.</summary>
    /// <returns>The property as an expression within the request.</returns>
    public Expression Add(string name, WireType type, bool isRequired, bool isDeprecated, Documentation documentation, string fallback, string? remark = null, Parameter? parameter = null, FormField? field = null, string? key = null, bool isSecret = false)
    {
        var property = new PropertyPlan
        {
            Name = name,
            Type = isRequired ? type : type.OrNull,
            Documentation = Comment.Of(links, documentation, fallback, documentation.Limits, remark),
            IsRequired = isRequired,
            // Callers cannot avoid a property that must be set.
            IsObsolete = isDeprecated && !isRequired,
            IsSecret = isSecret || (parameter?.IsSecret ?? field?.IsSecret ?? false),
        };
        _members.Add(new RequestMember(property, type) { Key = key ?? Key(parameter, field), Links = links, Documentation = documentation, Fallback = fallback, Parameter = parameter, Field = field });
        return new Expression(name);
    }

    private string Key(Parameter? parameter, FormField? field) => parameter switch
    {
        { In: ParameterLocation.Path } => $"path {_members.Count(member => member.Parameter?.In == ParameterLocation.Path) + 1}",
        { } => $"{parameter.In.ToString().ToLowerInvariant()} {parameter.Name}",
        null => field is null ? PartPlan.Body : $"{PartPlan.Field} {field.Name}",
    };

    /// <summary>Reserves a name that no other property has.</summary>
    public string Name(string preferred, string alternative)
    {
        var name = CSharpIdentifier.ToPascalCase(preferred);
        return scope.Add(scope.Contains(name) ? CSharpIdentifier.ToPascalCase(preferred + " " + alternative) : name);
    }
}
