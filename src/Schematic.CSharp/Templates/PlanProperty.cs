using System.Reflection;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Prose;

namespace Schematic.CSharp.Templates;

/// <summary>A property of a plan.</summary>
/// <remarks>Properties are found by reflection and read by delegates: reading by reflection would compile code for every property.</remarks>
internal abstract class PlanProperty
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>Reads the value of the property from a plan.</summary>
    public abstract object? Read(object plan);

    /// <summary>Creates a reader of a property: an object, a <see cref="bool"/> or an <see cref="int"/>.</summary>
    public static PlanProperty Of(PropertyInfo property)
    {
        var kind = property.PropertyType == typeof(bool) ? typeof(Flag<>) : property.PropertyType == typeof(int) ? typeof(Number<>) : typeof(Reference<>);
        var made = (PlanProperty)Activator.CreateInstance(kind.MakeGenericType(property.DeclaringType!))!;
        made.Take(property.GetMethod!);
        return made;
    }

    private protected abstract void Take(MethodInfo getter);

    private sealed class Reference<TPlan> : PlanProperty
    {
        private Func<TPlan, object?>? _get;

        // Templates receive strings, and lists that have a size.
        public override object? Read(object plan) => _get!((TPlan)plan) switch
        {
            DeferredLines lines => lines.Value,
            Expression expression => expression.Code,
            CSharpType type => type.ToString(),
            var value => value,
        };

        private protected override void Take(MethodInfo getter) => _get = getter.CreateDelegate<Func<TPlan, object?>>();
    }

    private sealed class Flag<TPlan> : PlanProperty
    {
        private Func<TPlan, bool>? _get;

        public override object Read(object plan) => _get!((TPlan)plan) ? True : False;

        private protected override void Take(MethodInfo getter) => _get = getter.CreateDelegate<Func<TPlan, bool>>();
    }

    private sealed class Number<TPlan> : PlanProperty
    {
        private Func<TPlan, int>? _get;

        public override object Read(object plan) => _get!((TPlan)plan);

        private protected override void Take(MethodInfo getter) => _get = getter.CreateDelegate<Func<TPlan, int>>();
    }
}
