using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.Generation.Compatibility;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Tests.Compatibility;

internal sealed class PrimitiveRelationTests
{
    private static readonly PrimitiveKind[] Kinds = Enum.GetValues<PrimitiveKind>();

    private static readonly Dictionary<PrimitiveKind, Type> Numbers = new()
    {
        [PrimitiveKind.Int32] = typeof(int),
        [PrimitiveKind.Int64] = typeof(long),
        [PrimitiveKind.UInt64] = typeof(ulong),
        [PrimitiveKind.BigInteger] = typeof(System.Numerics.BigInteger),
        [PrimitiveKind.Single] = typeof(float),
        [PrimitiveKind.Double] = typeof(double),
        [PrimitiveKind.Decimal] = typeof(decimal),
    };

    [TestCase(PrimitiveKind.Single, PrimitiveKind.Double, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.Int32, PrimitiveKind.Single, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.UInt64, PrimitiveKind.Single, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.UInt64, PrimitiveKind.Double, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.UInt64, PrimitiveKind.Decimal, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.UInt64, PrimitiveKind.BigInteger, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.UnixTime, PrimitiveKind.BigInteger, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.Double, PrimitiveKind.Single, TypeRelation.Narrower)]
    [TestCase(PrimitiveKind.UInt64, PrimitiveKind.Int64, TypeRelation.Different)]
    [TestCase(PrimitiveKind.Int32, PrimitiveKind.UInt64, TypeRelation.Different)]
    [TestCase(PrimitiveKind.Single, PrimitiveKind.Decimal, TypeRelation.Different)]
    [TestCase(PrimitiveKind.Single, PrimitiveKind.String, TypeRelation.Different)]
    public void Values_of_a_type_are_a_set(PrimitiveKind old, PrimitiveKind @new, TypeRelation expected) => Assert.That(Of(old, @new), Is.EqualTo(expected));

    [TestCase(PrimitiveKind.Int64, true, PrimitiveKind.Int64, true, TypeRelation.Same)]
    [TestCase(PrimitiveKind.Int32, true, PrimitiveKind.Int64, true, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.Int64, true, PrimitiveKind.Int32, true, TypeRelation.Narrower)]
    [TestCase(PrimitiveKind.Int64, true, PrimitiveKind.Int64, false, TypeRelation.Different)]
    [TestCase(PrimitiveKind.Int64, false, PrimitiveKind.Int64, true, TypeRelation.Different)]
    [TestCase(PrimitiveKind.Int32, true, PrimitiveKind.Int64, false, TypeRelation.Different)]
    [TestCase(PrimitiveKind.Int64, true, PrimitiveKind.String, false, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.String, false, PrimitiveKind.Int64, true, TypeRelation.Narrower)]
    [TestCase(PrimitiveKind.Int64, true, PrimitiveKind.Any, false, TypeRelation.Wider)]
    [TestCase(PrimitiveKind.Any, false, PrimitiveKind.Int64, true, TypeRelation.Narrower)]
    [TestCase(PrimitiveKind.Int64, true, PrimitiveKind.Uuid, false, TypeRelation.Different)]
    [TestCase(PrimitiveKind.Uuid, false, PrimitiveKind.Int64, true, TypeRelation.Different)]
    public void A_quoted_number_is_a_string(PrimitiveKind old, bool wasQuoted, PrimitiveKind @new, bool isQuoted, TypeRelation expected) =>
        Assert.That(PrimitiveRelation.Of(new PrimitiveReference(old) { IsQuoted = wasQuoted }, new PrimitiveReference(@new) { IsQuoted = isQuoted }), Is.EqualTo(expected));

    [Test]
    public void Any_contains_every_other_type([ValueSource(nameof(Kinds))] PrimitiveKind kind)
    {
        var (wider, narrower) = kind == PrimitiveKind.Any ? (TypeRelation.Same, TypeRelation.Same) : (TypeRelation.Wider, TypeRelation.Narrower);

        Assert.That((Of(kind, PrimitiveKind.Any), Of(PrimitiveKind.Any, kind)), Is.EqualTo((wider, narrower)));
    }

    [Test]
    public void Formats_are_part_of_strings_and_whole_numbers_of_numbers([ValueSource(nameof(Kinds))] PrimitiveKind kind)
    {
        var isWhole = kind is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger or PrimitiveKind.UnixTime;
        var isFormat = !isWhole && kind is not (PrimitiveKind.String or PrimitiveKind.Any or PrimitiveKind.Boolean or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal or PrimitiveKind.File);

        Assert.That(Of(kind, PrimitiveKind.String) == TypeRelation.Wider, Is.EqualTo(isFormat));
        Assert.That(Of(kind, PrimitiveKind.Decimal) == TypeRelation.Wider, Is.EqualTo(isWhole));
    }

    [Test]
    public void Sets_contain_what_their_parts_contain()
    {
        var missing = from a in Kinds from b in Kinds from c in Kinds
                      where Of(a, b) == TypeRelation.Wider && Of(b, c) == TypeRelation.Wider && Of(a, c) != TypeRelation.Wider
                      select $"{a} is part of {b}, which is part of {c}";

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Wider_in_one_direction_is_narrower_in_the_other() =>
        Assert.That(from a in Kinds from b in Kinds where Of(a, b) == TypeRelation.Wider != (Of(b, a) == TypeRelation.Narrower) select (a, b), Is.Empty);

    [Test]
    public void Conversions_without_a_cast_are_those_of_the_compiler()
    {
        var compilation = CSharpCompilation.Create(
            "Conversions", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(System.Numerics.BigInteger).Assembly.Location)]);
        foreach (var from in Numbers)
        {
            foreach (var to in Numbers)
            {
                var conversion = compilation.ClassifyConversion(Symbol(from.Value), Symbol(to.Value));
                Assert.That(PrimitiveRelation.Converts(new PrimitiveReference(from.Key), new PrimitiveReference(to.Key)), Is.EqualTo(conversion.IsImplicit), $"{from.Key} to {to.Key}");
            }
        }

        INamedTypeSymbol Symbol(Type type) => compilation.GetTypeByMetadataName(type.FullName!)!;
    }

    private static TypeRelation Of(PrimitiveKind old, PrimitiveKind @new) => PrimitiveRelation.Of(new PrimitiveReference(old), new PrimitiveReference(@new));
}
