package org.aftersales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.lang.model.element.Name;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

/**
 * Finds floating point and rounding in source files, also where the compiled class shows
 * no trace of it: local variables, literals, inferred types.
 */
final class InexactArithmetic {

	private static final Set<String> FLOATING = Set.of("Double", "Float", "doubleValue", "floatValue", "DoubleStream",
			"mapToDouble", "OptionalDouble");

	private static final Set<String> ROUNDING = Set.of("RoundingMode", "MathContext", "divide", "divideToIntegralValue",
			"divideAndRemainder");

	private InexactArithmetic() {
	}

	/**
	 * Where a type, literal or method of floating point stands, as
	 * {@code Class.java:line what}.
	 */
	static List<String> floating(List<Path> sources) {
		return found(sources, FLOATING, true);
	}

	/**
	 * Where something is divided or rounded, as {@code Class.java:line what}.
	 */
	static List<String> rounding(List<Path> sources) {
		return found(sources, ROUNDING, false);
	}

	private static List<String> found(List<Path> sources, Set<String> names, boolean literals) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
			JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
					files.getJavaFileObjectsFromPaths(sources));
			List<String> found = new ArrayList<>();
			for (CompilationUnitTree unit : task.parse()) {
				unit.getTypeDecls()
					.forEach((type) -> new Search(unit, Trees.instance(task).getSourcePositions(), names, literals)
						.scan(type, found));
			}
			return found;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/**
	 * Walks one class; imports and comments do not count, what they are used for does.
	 */
	private static final class Search extends TreeScanner<Void, List<String>> {

		private final CompilationUnitTree unit;

		private final SourcePositions positions;

		private final Set<String> names;

		private final boolean literals;

		Search(CompilationUnitTree unit, SourcePositions positions, Set<String> names, boolean literals) {
			this.unit = unit;
			this.positions = positions;
			this.names = names;
			this.literals = literals;
		}

		@Override
		public Void visitPrimitiveType(PrimitiveTypeTree type, List<String> found) {
			if (this.literals && (type.getPrimitiveTypeKind() == TypeKind.DOUBLE
					|| type.getPrimitiveTypeKind() == TypeKind.FLOAT)) {
				report(type, type.toString(), found);
			}
			return super.visitPrimitiveType(type, found);
		}

		@Override
		public Void visitLiteral(LiteralTree literal, List<String> found) {
			if (this.literals && (literal.getKind() == Tree.Kind.DOUBLE_LITERAL
					|| literal.getKind() == Tree.Kind.FLOAT_LITERAL)) {
				report(literal, literal.toString(), found);
			}
			return super.visitLiteral(literal, found);
		}

		@Override
		public Void visitIdentifier(IdentifierTree identifier, List<String> found) {
			name(identifier, identifier.getName(), found);
			return super.visitIdentifier(identifier, found);
		}

		@Override
		public Void visitMemberSelect(MemberSelectTree member, List<String> found) {
			name(member, member.getIdentifier(), found);
			return super.visitMemberSelect(member, found);
		}

		private void name(Tree tree, Name name, List<String> found) {
			if (this.names.contains(name.toString())) {
				report(tree, name.toString(), found);
			}
		}

		private void report(Tree tree, String what, List<String> found) {
			long line = this.unit.getLineMap().getLineNumber(this.positions.getStartPosition(this.unit, tree));
			found.add("%s:%d %s".formatted(Path.of(this.unit.getSourceFile().getName()).getFileName(), line, what));
		}

	}

}
