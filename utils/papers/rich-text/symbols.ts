import { named } from './named'

/** Commands that are one character wherever they stand. */
export const SYMBOLS = named(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
  pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω ell ℓ
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ oplus ⊕ otimes ⊗ odot ⊙ deg ° degree °
  le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ lt < gt >
  to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ mapsto ↦ uparrow ↑ downarrow ↓
  in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ mid ∣
  infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋
  ldots … dots … cdots ⋯ dag † ddag ‡ checkmark ✓
  textemdash — textendash – textgreater > textless < textrightarrow → textleftarrow ← texttimes × textdegree ° textbullet •
`)

/** Words and short forms that authors have commands for, always the same ones. */
export const WORDS = named('LaTeX LaTeX TeX TeX eg e.g. ie i.e.')

/** Greek letters and other names that lost their backslash: taken for what they were only where a script follows. */
export const STRIPPED =
  'alpha|beta|gamma|delta|epsilon|varepsilon|eta|theta|lambda|mu|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|nabla|Delta|Theta|Lambda|Phi|Psi|Omega'
